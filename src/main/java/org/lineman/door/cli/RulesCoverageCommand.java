package org.lineman.door.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.document.JsonWriter;
import org.lineman.inference.why.RuleShape;
import org.lineman.inference.why.RuleShapes;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseSuite;
import org.lineman.pack.coverage.CaseTrace;
import org.lineman.pack.coverage.Coverage;
import org.lineman.pack.coverage.CoverageReckoning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lineman rules coverage}: what the cases put to the test, and what they leave untried. */
@Command(name = "coverage", description = "Shows which rules, constraints, indicators and recognizers no case tries.")
final class RulesCoverageCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private NoColourOption colours;

    @ParentCommand
    private RulesCommand rules;

    @Option(names = "--json", description = "print everything that was counted as JSON")
    private boolean json;

    @Override
    public Integer call() {
        Installation installation = rules.installation();
        try (Pack pack = installation.pack()) {
            List<RuleShape> shapes = RuleShapes.read(pack.ruleFiles());
            OpenedCases cases = new OpenedCases(pack);
            List<CaseTrace> traces = CaseSuite.each(
                    CaseFolder.below(installation.home().resolve(Pack.RULES)),
                    folder -> cases.with(folder, (open, at) -> CaseTrace.of(at, cases.recognizers(open), shapes)));
            Coverage coverage = CoverageReckoning.of(
                    pack.knowledge(), shapes, pack.recognizers().places(), traces);
            rules.print(
                    json
                            ? new JsonWriter().write(coverage)
                            : CoverageReport.of(coverage, rules.look(colours.wantsColour())));
        }
        return Exit.DIAGNOSED;
    }
}
