package org.lineman.door.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman capture generate}: tells a story as a capture and prints the truth about it. */
@Command(
        name = "generate",
        description = {
            "Writes a capture that tells a story, and prints what was put into it as JSON.",
            "The same options give the same bytes."
        },
        subcommands = {GenerateHeartbeats.class, GenerateZeroWindow.class, GenerateTraffic.class})
final class CaptureGenerateCommand implements Runnable {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private CaptureCommand capture;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a story: heartbeats, zero-window or traffic; for example: "
                        + "lineman capture generate heartbeats --loss 2% --out link.pcap");
    }

    Terminal terminal() {
        return capture.terminal();
    }
}
