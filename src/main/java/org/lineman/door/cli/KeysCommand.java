package org.lineman.door.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman keys}: keys of a running service, for senders that cannot do OAuth. */
@Command(
        name = "keys",
        description = "Makes, lists and takes back keys of a running service, for senders that cannot do OAuth.",
        subcommands = {KeysAddCommand.class, KeysListCommand.class, KeysRevokeCommand.class})
final class KeysCommand implements Runnable {
    static final String PATH = "/v1/keys";

    @Mixin
    private HelpOption help;

    @ParentCommand
    private RootCommand lineman;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, for example: lineman keys list");
    }

    Terminal terminal() {
        return lineman.terminal();
    }
}
