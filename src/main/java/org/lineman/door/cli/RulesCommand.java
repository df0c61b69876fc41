package org.lineman.door.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman rules}: what those who write rules and articles work with. */
@Command(
        name = "rules",
        description = "Checks, tests and publishes rules, recognizers and articles.",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesBuildCommand.class,
            RulesVerifyCommand.class,
            RulesKeygenCommand.class,
            RulesCoverageCommand.class,
            RulesExplainCommand.class,
            RulesCostCommand.class,
            RulesNewCommand.class,
            RulesDiffCommand.class,
            RulesWatchCommand.class
        })
final class RulesCommand implements Runnable {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RootCommand lineman;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, for example: lineman rules check");
    }

    /** How to print. */
    Look look(boolean colourWanted) {
        return Look.of(terminal().environment(), terminal().attended(), colourWanted);
    }

    /** Prints and makes sure that it is out. */
    void print(String text) {
        terminal().out().print(text);
        terminal().out().flush();
    }

    Terminal terminal() {
        return lineman.terminal();
    }

    Installation installation() {
        return lineman.installation();
    }
}
