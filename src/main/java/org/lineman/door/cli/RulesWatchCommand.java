package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.Diagnose;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseSelection;
import org.lineman.pack.watch.PackWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman rules watch}: runs cases on each save, until it is interrupted. */
@Command(name = "watch", description = "Runs the concerned cases each time a rule, an article or a case is saved.")
final class RulesWatchCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private NoColourOption colours;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "watch the cases of this known problem only")
    private List<String> wanted = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        Installation installation = rules.installation();
        try {
            chosen(CaseFolder.below(installation.home().resolve(Pack.RULES)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        Terminal terminal = rules.terminal();
        terminal.out()
                .println("watching " + installation.home().resolve(Pack.RULES) + " and "
                        + installation.home().resolve(Pack.KNOWLEDGE_BASE) + "; Ctrl-C ends it");
        try (PackWatch watch = new PackWatch(
                installation.home(),
                installation.cache(),
                pack -> new Diagnose(pack)::atHand,
                this::chosen,
                new WatchLines(terminal.out(), rules.look(colours.wantsColour()), installation.home()))) {
            watch.run(() -> !Thread.currentThread().isInterrupted());
        }
        return Exit.DIAGNOSED;
    }

    private List<CaseFolder> chosen(List<CaseFolder> all) {
        return CaseSelection.of(all, wanted);
    }
}
