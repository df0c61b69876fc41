package org.lineman.door.cli;

import java.util.concurrent.Callable;
import org.lineman.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code lineman rules check}: whether the rules, recognizers and articles can be loaded; what is wrong is told line by line. */
@Command(name = "check", description = "Checks rules, recognizers and articles.")
final class RulesCheckCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RulesCommand rules;

    @Override
    public Integer call() {
        try (Pack pack = rules.installation().pack()) {
            rules.terminal()
                    .out()
                    .println(pack.rules().ruleNames().size() + " rules and "
                            + pack.knowledge().articles().size() + " articles are in order.");
        }
        return Exit.DIAGNOSED;
    }
}
