package org.lineman.door.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.document.JsonWriter;
import org.lineman.inference.RuleFile;
import org.lineman.inference.why.RuleShape;
import org.lineman.inference.why.RuleShapes;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseSuite;
import org.lineman.pack.cost.Costs;
import org.lineman.pack.cost.RuleCost;
import org.lineman.pack.cost.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman rules cost}: what each rule costs on the cases with the most facts. */
@Command(name = "cost", description = "Shows what each rule costs on the largest cases.")
final class RulesCostCommand implements Callable<Integer> {
    private static final int SHOWN = 25;

    @Mixin
    private HelpOption help;

    @Mixin
    private NoColourOption colours;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--cases",
            paramLabel = "N",
            description = "how many of the largest cases; 10 unless told otherwise")
    private int most = 10;

    @Option(names = "--time", description = "also time each rule by itself in the engine; takes a while")
    private boolean time;

    @Option(names = "--json", description = "print all rules as JSON")
    private boolean json;

    /** A case with how large it is. */
    record Sized(String name, int facts) {}

    /** Everything that was counted. */
    record Result(List<Sized> cases, List<RuleCost> rules) {}

    private record Seen(CaseFolder folder, CaseAtHand at) {}

    @Override
    public Integer call() {
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "--cases " + most + ": at least one case is needed");
        }
        Installation installation = rules.installation();
        try (Pack pack = installation.pack()) {
            List<RuleShape> shapes = RuleShapes.read(pack.ruleFiles());
            OpenedCases opened = new OpenedCases(pack);
            List<Seen> largest = CaseSuite.each(
                            CaseFolder.below(installation.home().resolve(Pack.RULES)),
                            folder -> new Seen(folder, opened.atHand(folder)))
                    .stream()
                    .sorted(Comparator.comparingInt(
                                    (Seen seen) -> seen.at().facts().size())
                            .reversed()
                            .thenComparing(seen -> seen.folder().label()))
                    .limit(most)
                    .toList();
            List<CaseAtHand> cases = largest.stream().map(Seen::at).toList();
            List<RuleCost> costs = Costs.of(cases, shapes);
            Result result = new Result(
                    largest.stream()
                            .map(seen -> new Sized(
                                    seen.folder().label(), seen.at().facts().size()))
                            .toList(),
                    time
                            ? timed(costs, pack, shapes, new Timing(pack.knowledge(), installation.cache(), cases))
                            : costs);
            rules.print(json ? new JsonWriter().write(result) : page(result));
        }
        return Exit.DIAGNOSED;
    }

    private static List<RuleCost> timed(List<RuleCost> costs, Pack pack, List<RuleShape> shapes, Timing timing) {
        Map<String, RuleFile> files =
                pack.ruleFiles().stream().collect(Collectors.toMap(RuleFile::path, Function.identity()));
        Map<String, RuleFile> byRule =
                shapes.stream().collect(Collectors.toMap(RuleShape::name, shape -> files.get(shape.file())));
        return costs.stream()
                .map(cost -> timing.time(cost, byRule.get(cost.rule())))
                .toList();
    }

    private String page(Result result) {
        Page page = new Page(rules.look(colours.wantsColour()));
        page.item(
                0,
                "",
                "What the rules look at in the " + Words.count(result.cases().size(), "largest case"),
                Ink.BOLD);
        Columns table = new Columns("facts looked at#", "partial matches#", "fired#", "µs#", "rule");
        result.rules().stream()
                .limit(SHOWN)
                .forEach(cost -> table.row(
                        Long.toString(cost.looked()),
                        Long.toString(cost.partial()),
                        Long.toString(cost.fired()),
                        cost.micros() < 0 ? "" : Long.toString(cost.micros()),
                        cost.rule()));
        table.print(page, 2);
        if (result.rules().size() > SHOWN) {
            page.text(2, "and " + (result.rules().size() - SHOWN) + " cheaper ones; --json lists all");
        }
        page.heading(0, "What makes the dearest dear");
        result.rules().stream().limit(5).forEach(cost -> {
            page.line(2, cost.place() + "  " + cost.rule(), Ink.CYAN);
            page.text(4, cost.dearest());
            page.text(4, cost.why());
        });
        page.heading(0, "The cases");
        result.cases().forEach(one -> page.line(2, one.facts() + " facts  " + one.name(), Ink.PLAIN));
        return page.toString();
    }
}
