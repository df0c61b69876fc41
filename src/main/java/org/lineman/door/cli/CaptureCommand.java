package org.lineman.door.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman capture}: what is in a packet capture, and captures whose content is known. */
@Command(
        name = "capture",
        description = "Looks into packet captures, and makes captures whose content is known.",
        subcommands = {CaptureSummaryCommand.class, CaptureGenerateCommand.class})
final class CaptureCommand implements Runnable {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RootCommand lineman;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do, for example: lineman capture summary link.pcap");
    }

    Terminal terminal() {
        return lineman.terminal();
    }
}
