package org.lineman.door.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lineman.document.LineDiff;
import org.lineman.pack.cases.CaseResult;
import org.lineman.pack.cases.Difference;
import org.lineman.pack.cases.MissingCases;

/** Results of cases as a page: what failed and how, then the counts. */
final class CaseReport {
    private static final int AROUND = 2;

    private final Page page;
    private final Path home;

    CaseReport(Page page, Path home) {
        this.page = page;
        this.home = home;
    }

    void print(List<CaseResult> results, List<MissingCases> missing) {
        failures(results);
        missing.forEach(one -> {
            page.blank();
            page.item(0, "missing  ", one.cause() + " has no case " + String.join(", ", one.kinds()), Ink.YELLOW);
            page.text(9, "rules/" + one.folder());
        });
        page.blank();
        count(results, missing);
    }

    /** What failed of some results. */
    void failures(List<CaseResult> results) {
        results.stream().filter(result -> !result.passed()).forEach(this::failed);
    }

    private void failed(CaseResult result) {
        page.blank();
        page.item(0, "failed   ", result.folder().label(), Ink.RED);
        if (!result.says().isEmpty()) {
            page.text(9, result.says());
        }
        result.broken().forEach(why -> page.text(9, why));
        for (Difference difference : result.differences()) {
            page.line(
                    9,
                    place(result) + (difference.line() > 0 ? ":" + difference.line() : "") + ": "
                            + difference.section(),
                    Ink.CYAN);
            DiffSection.print(page, 11, difference.diff().near(AROUND));
        }
        if (!result.differences().isEmpty()) {
            page.line(9, "- expected, + found", Ink.FAINT);
        }
    }

    private String place(CaseResult result) {
        Path file = result.folder().expectation();
        return (file.startsWith(home) ? home.relativize(file) : file).toString().replace('\\', '/');
    }

    /** How many passed. */
    void count(List<CaseResult> results, List<MissingCases> missing) {
        long failed = results.stream().filter(result -> !result.passed()).count();
        String says = Words.count(results.size(), "case") + ": " + (results.size() - failed) + " passed, " + failed
                + " failed"
                + (missing.isEmpty()
                        ? ""
                        : "; " + Words.count(missing.size(), "known problem") + " without a case of every kind");
        page.item(0, "", says, failed == 0 && missing.isEmpty() ? Ink.GREEN : Ink.BOLD);
        slowest(results);
    }

    /** A case that takes long is worth knowing of: it is run by everybody, each time. */
    private void slowest(List<CaseResult> results) {
        String slow = results.stream()
                .filter(result -> result.took().toMillis() >= 1000)
                .map(result -> String.format(
                        Locale.ROOT,
                        "%s %.1f s",
                        result.folder().label(),
                        result.took().toMillis() / 1000.0))
                .collect(Collectors.joining(", "));
        if (!slow.isEmpty()) {
            page.text(0, "slow: " + slow);
        }
    }

    /** The rewritten expectation of a case. */
    void approved(CaseResult result, LineDiff diff) {
        page.blank();
        page.item(0, "approved ", place(result), Ink.YELLOW);
        DiffSection.print(page, 9, diff.near(AROUND));
    }
}
