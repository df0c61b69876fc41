package org.lineman.door.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.Diagnose;
import org.lineman.document.JsonWriter;
import org.lineman.document.LineDiff;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseResult;
import org.lineman.pack.cases.CaseRun;
import org.lineman.pack.cases.CaseSelection;
import org.lineman.pack.cases.CaseSuite;
import org.lineman.pack.cases.JUnitReport;
import org.lineman.pack.cases.MissingCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman rules test}: the cases beside the rules, against the whole pack. */
@Command(name = "test", description = "Runs cases against the whole pack.")
final class RulesTestCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private NoColourOption colours;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID[/CASE]",
            arity = "0..*",
            description = "a known problem, or one case of it; all cases if none is named")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--approve",
            description = "rewrite expect.yaml of what fails so that it expects what was found, and show how")
    private boolean approve;

    @Option(names = "--json", description = "print the results as JSON")
    private boolean json;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "also write the results as JUnit XML, for build servers")
    private Path junit;

    @Override
    public Integer call() throws IOException {
        Installation installation = rules.installation();
        try (Pack pack = installation.pack()) {
            List<CaseFolder> all = CaseFolder.below(installation.home().resolve(Pack.RULES));
            List<CaseFolder> chosen = chosen(all);
            Diagnose diagnose = new Diagnose(pack);
            List<CaseResult> results = CaseSuite.each(chosen, one -> CaseRun.of(one, diagnose::answer));
            List<MissingCases> missing = MissingCases.of(pack.knowledge(), all).stream()
                    .filter(one -> wanted.isEmpty() || wanted.contains(one.cause()))
                    .toList();
            if (junit != null) {
                Files.writeString(junit, JUnitReport.of(results, missing));
            }
            report(results, missing);
            boolean passed = results.stream().allMatch(CaseResult::passed) && missing.isEmpty();
            return passed ? Exit.DIAGNOSED : Exit.CASES_FAIL;
        }
    }

    private List<CaseFolder> chosen(List<CaseFolder> all) {
        try {
            return CaseSelection.of(all, wanted);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void report(List<CaseResult> results, List<MissingCases> missing) throws IOException {
        Page page = new Page(rules.look(colours.wantsColour()));
        CaseReport report = new CaseReport(page, rules.installation().home());
        report.print(results, missing);
        if (approve) {
            for (CaseResult result : results) {
                approve(result, report, page);
            }
        }
        rules.print(json ? new JsonWriter().write(CaseResultsJson.of(results, missing)) : page.toString());
    }

    private static void approve(CaseResult result, CaseReport report, Page page) throws IOException {
        if (result.differences().isEmpty()) {
            return;
        }
        if (result.approved().isEmpty()) {
            page.item(0, "left     ", result.folder().expectation() + " has to be rewritten by hand", Ink.YELLOW);
            return;
        }
        Path file = result.folder().expectation();
        List<String> before = Files.readString(file).lines().toList();
        Files.writeString(file, result.approved());
        report.approved(result, LineDiff.of(before, result.approved().lines().toList()));
    }
}
