package org.lineman.door.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman packs}: which pack a running service answers with. */
@Command(
        name = "packs",
        description = "Tells and changes which pack of rules and articles a running service answers with.",
        subcommands = {
            PacksListCommand.class,
            PacksAddCommand.class,
            PacksActivateCommand.class,
            PacksRollbackCommand.class,
            PacksStatusCommand.class,
            PacksAuditCommand.class,
            PacksShadowCommand.class
        })
final class PacksCommand implements Runnable {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RootCommand lineman;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, for example: lineman packs list");
    }

    Terminal terminal() {
        return lineman.terminal();
    }
}
