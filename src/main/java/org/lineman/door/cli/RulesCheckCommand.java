package org.lineman.door.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.lineman.document.JsonWriter;
import org.lineman.pack.check.CheckReport;
import org.lineman.pack.check.RulesCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lineman rules check}: everything that is wrong with rules, recognizers, articles and expectations, line by line. */
@Command(
        name = "check",
        description = "Checks rules, recognizers, articles, lists and the expectations of cases, all in one go.")
final class RulesCheckCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RulesCommand rules;

    @Option(names = "--json", description = "print the findings as JSON")
    private boolean json;

    @Option(names = "--strict", description = "treat warnings as errors")
    private boolean strict;

    @Override
    public Integer call() {
        Installation installation = rules.installation();
        CheckReport report = RulesCheck.of(installation.home(), installation.cache());
        PrintStream out = rules.terminal().out();
        if (json) {
            out.print(new JsonWriter().write(report));
        } else {
            report.findings().forEach(out::println);
            out.println(summary(report));
        }
        boolean refused = report.errors() > 0 || strict && !report.findings().isEmpty();
        return refused ? Exit.BROKEN_PACK : Exit.DIAGNOSED;
    }

    private static String summary(CheckReport report) {
        String read = report.rules() + " rules, " + report.articles() + " articles and " + report.cases() + " cases: ";
        long errors = report.errors();
        long warnings = report.findings().size() - errors;
        return read
                + (errors == 0 ? "in order" : errors == 1 ? "1 error" : errors + " errors")
                + (warnings == 0 ? "." : warnings == 1 ? ", 1 warning." : ", " + warnings + " warnings.");
    }
}
