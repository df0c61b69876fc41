package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.List;
import org.lineman.pack.coverage.Coverage;

/** What the cases leave untried, as a page: first the sums, then what is missing, each with its place. */
final class CoverageReport {
    private CoverageReport() {}

    static String of(Coverage coverage, Look look) {
        Page page = new Page(look);
        sums(page, coverage);
        neverFired(page, coverage);
        constraints(page, coverage);
        indicators(page, coverage);
        list(
                page,
                "Symptoms that rules never recognised",
                coverage.symptoms().stream()
                        .filter(symptom -> symptom.recognised() == 0)
                        .map(Coverage.SymptomUse::symptom)
                        .toList());
        list(
                page,
                "Logs and patterns that matched no line",
                coverage.recognizers().stream()
                        .filter(one -> one.cases() == 0)
                        .map(one -> "rules/" + one.place() + "  " + one.id())
                        .toList());
        return page.toString();
    }

    private static void sums(Page page, Coverage coverage) {
        page.item(0, "", Words.count(coverage.cases(), "case") + " put to the test:", Ink.BOLD);
        Columns table = new Columns("", "tried#", "of#", "");
        table.row(
                "rules that fired",
                count(coverage.rules().size() - coverage.neverFired().size()),
                count(coverage.rules().size()),
                "");
        table.row(
                "constraints that held and failed",
                count(coverage.constraintsTried()),
                count(coverage.constraints()),
                "a constraint fails where all before it in its pattern hold");
        table.row(
                "indicators in each state",
                count(coverage.indicators().stream()
                        .filter(Coverage.IndicatorUse::tried)
                        .count()),
                count(coverage.indicators().size()),
                "present, and absent if a rule can tell");
        table.row(
                "symptoms that rules recognise",
                count(coverage.symptoms().stream()
                        .filter(one -> one.recognised() > 0)
                        .count()),
                count(coverage.symptoms().size()),
                "");
        table.row(
                "logs and patterns that matched",
                count(coverage.recognizers().stream()
                        .filter(one -> one.cases() > 0)
                        .count()),
                count(coverage.recognizers().size()),
                "");
        table.print(page, 2);
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private static void neverFired(Page page, Coverage coverage) {
        list(
                page,
                "Rules that fired in no case",
                coverage.neverFired().stream()
                        .map(rule -> rule.place() + "  " + rule.name())
                        .toList());
        list(
                page,
                "Rules whose constraints cannot be counted",
                coverage.rules().stream()
                        .filter(rule -> !rule.unread().isEmpty())
                        .map(rule -> rule.place() + "  " + rule.unread())
                        .toList());
    }

    private static void constraints(Page page, Coverage coverage) {
        List<String> never = new ArrayList<>();
        for (Coverage.RuleUse rule : coverage.rules()) {
            for (Coverage.ConstraintUse constraint : rule.constraints()) {
                if (!constraint.tried()) {
                    String what = constraint.held() + constraint.failed() == 0
                            ? "never tried"
                            : constraint.held() == 0 ? "never held" : "never failed";
                    never.add(constraint.place() + "  " + what + ": " + constraint.type() + "( … " + constraint.text()
                            + " )");
                }
            }
        }
        list(page, "Constraints that no case put to the test", never);
    }

    private static void indicators(Page page, Coverage coverage) {
        list(
                page,
                "Indicators that no case found in a state that a rule can tell",
                coverage.indicators().stream()
                        .filter(one -> !one.tried())
                        .map(one -> one.cause() + "/" + one.indicator() + "  never "
                                + (one.canBePresent() && one.present() == 0
                                        ? one.canBeAbsent() && one.absent() == 0 ? "present, never absent" : "present"
                                        : "absent"))
                        .toList());
    }

    private static void list(Page page, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            page.heading(0, title + " (" + lines.size() + ")");
            lines.forEach(line -> page.line(2, line, Ink.PLAIN));
        }
    }
}
