package org.lineman.door.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lineman.Diagnose;
import org.lineman.document.JsonWriter;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.compare.PackContent;
import org.lineman.pack.compare.PackDifference;
import org.lineman.pack.compare.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman rules diff A B}: what differs between two packs, and which answers differ by it. */
@Command(name = "diff", description = "Shows what differs between two packs, and which answers do.")
final class RulesDiffCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private NoColourOption colours;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "the folder with rules/ and knowledge-base/ of the first pack")
    private Path first;

    @Parameters(index = "1", paramLabel = "B", description = "that of the second")
    private Path second;

    @Option(names = "--no-answers", description = "compare what the packs say only, and run no case")
    private boolean noAnswers;

    @Option(names = "--json", description = "print the differences as JSON")
    private boolean json;

    /** Everything that differs. */
    record Result(PackDifference packs, long cases, List<Replay.Outcome> answers) {}

    @Override
    public Integer call() {
        PackDifference packs = PackDifference.between(content(first), content(second));
        List<Replay.Outcome> outcomes = noAnswers ? List.of() : replay(packs);
        rules.print(
                json
                        ? new JsonWriter()
                                .write(new Result(
                                        packs,
                                        outcomes.size(),
                                        outcomes.stream()
                                                .filter(outcome -> !outcome.isSame())
                                                .toList()))
                        : DiffReport.of(packs, outcomes, rules.look(colours.wantsColour())));
        return Exit.DIAGNOSED;
    }

    private PackContent content(Path home) {
        if (!Files.isDirectory(home)) {
            throw new ParameterException(spec.commandLine(), home + ": there is no such folder");
        }
        return PackContent.of(home);
    }

    private List<Replay.Outcome> replay(PackDifference packs) {
        Path cache = rules.installation().cache();
        try (Pack before = Pack.load(first, cache);
                Pack after = Pack.load(second, cache)) {
            Replay replay = new Replay(new Diagnose(before)::answer, new Diagnose(after)::answer);
            return replay.of(cases()).stream()
                    .map(outcome -> outcome.failed().isEmpty()
                            ? new Replay.Outcome(
                                    outcome.name(), outcome.difference().explainedBy(packs), "")
                            : outcome)
                    .toList();
        }
    }

    /** The cases of both; of a case that both have, that of the second pack. */
    private List<CaseFolder> cases() {
        Map<String, CaseFolder> cases = new TreeMap<>();
        for (Path home : List.of(first, second)) {
            CaseFolder.below(home.resolve(Pack.RULES)).forEach(one -> cases.put(one.label(), one));
        }
        return List.copyOf(cases.values());
    }
}
