package org.lineman.door.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.pack.author.ProblemName;
import org.lineman.pack.author.Refusal;
import org.lineman.pack.author.Scaffold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman rules new}: begins a known problem. */
@Command(name = "new", description = "Begins a known problem: an article, a rule and three cases to fill in.")
final class RulesNewCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "VENDOR/PRODUCT/ID", description = "where it lies and what it is called, for good")
    private String name;

    @Option(names = "--new-product", description = "begin the first problem of a vendor or product")
    private boolean newProduct;

    @Override
    public Integer call() throws IOException {
        Installation installation = rules.installation();
        List<String> files;
        ProblemName problem;
        try {
            problem = ProblemName.parse(name);
            files = Scaffold.write(installation.home(), problem, installation.knowledge(), newProduct);
        } catch (Refusal refusal) {
            throw new ParameterException(spec.commandLine(), refusal.getMessage(), refusal);
        }
        PrintStream out = rules.terminal().out();
        out.println("Begun:");
        files.forEach(file -> out.println("  " + file));
        out.println();
        out.println("Next:");
        out.println("  1. Fill in the article: each place is marked FILL-IN. Then the rule.");
        out.println(
                "  2. Replace evidence/replace-me.log of each case by real output, then write down in expect.yaml what");
        out.println("     you expect, before you run it.");
        out.println("  3. ./lineman rules check             names every line that is not filled in or is wrong");
        out.println("  4. ./lineman rules test " + problem.id());
        out.println("The whole way: docs/how-to/add-a-known-problem.md");
        return Exit.DIAGNOSED;
    }
}
