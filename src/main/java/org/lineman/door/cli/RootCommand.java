package org.lineman.door.cli;

import org.lineman.knowledge.KnowledgeBase;
import org.lineman.pack.Pack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code lineman} itself: it has options and sub-commands and does nothing alone. */
@Command(
        name = "lineman",
        description = "Names the root cause of a voice outage from logs, traces, captures and command output.",
        versionProvider = Version.class,
        subcommands = {
            DiagnoseCommand.class,
            CausesCommand.class,
            ExplainCommand.class,
            CaptureCommand.class,
            HeartbeatsCommand.class,
            PredictCommand.class,
            AuditCommand.class,
            RulesCommand.class,
            PacksCommand.class,
            KeysCommand.class,
            ServeCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 a cause was named, 1 inconclusive, 2 bad use, 3 nothing could be read,",
            "            4 the rules or the knowledge base are broken, 5 the program failed."
        })
final class RootCommand implements Runnable {
    private final Terminal terminal;
    private final Installation installation;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version")
    private boolean version;

    RootCommand(Terminal terminal, Installation installation) {
        this.terminal = terminal;
        this.installation = installation;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do, for example: lineman diagnose cores.txt jgw1.log");
    }

    Terminal terminal() {
        return terminal;
    }

    Installation installation() {
        return installation;
    }

    Pack pack() {
        return installation.pack();
    }

    /** The articles and lists alone: to read them, no rule has to be compiled. */
    KnowledgeBase knowledge() {
        return installation.knowledge();
    }
}
