package org.lineman.door.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman predict}: what timers will do in an outage that has not happened yet. */
@Command(
        name = "predict",
        description = "Predicts what timers and lists of servers make of an outage.",
        subcommands = {PredictIpsiCommand.class, PredictGatewayCommand.class})
final class PredictCommand implements Runnable {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RootCommand lineman;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say of what, for example: lineman predict ipsi-outage --seconds 90");
    }

    Terminal terminal() {
        return lineman.terminal();
    }
}
