package org.lineman.door.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.cases.CaseResult;
import org.lineman.pack.watch.PackWatch;

/** Tells what happens to a watched pack, a few lines for each save. */
final class WatchLines implements PackWatch.Listener {
    private static final int MOST_PATHS = 3;

    private final PrintStream out;
    private final Look look;
    private final Path home;
    private final Map<String, String> shown = new HashMap<>();

    WatchLines(PrintStream out, Look look, Path home) {
        this.out = out;
        this.look = look;
        this.home = home;
    }

    @Override
    public void changed(Set<String> paths) {
        String some = String.join(", ", paths.stream().limit(MOST_PATHS).toList());
        page(page -> {
            page.blank();
            page.item(
                    0,
                    "saved    ",
                    paths.size() > MOST_PATHS ? some + " and " + (paths.size() - MOST_PATHS) + " more" : some,
                    Ink.CYAN);
        });
    }

    @Override
    public void quick(List<CaseResult> results, Duration took) {
        page(page -> {
            results(page, results);
            page.item(
                    0,
                    "",
                    "a quick look at its own cases, " + took.toMillis()
                            + " ms: interpreted, on the facts that the whole pack saw last",
                    Ink.FAINT);
        });
    }

    @Override
    public void wholeBegins() {
        page(page -> page.item(0, "", "the whole pack is being compiled and run ...", Ink.FAINT));
    }

    @Override
    public void whole(List<CaseResult> results, Duration took) {
        page(page -> {
            results(page, results);
            page.item(0, "", "by the whole pack, " + took.toSeconds() + " s", Ink.FAINT);
        });
    }

    @Override
    public void broken(List<DocumentProblem> problems) {
        page(page -> {
            problems.forEach(problem -> page.item(0, "broken   ", problem.toString(), Ink.RED));
            page.item(0, "", "nothing was run: mend it and save again", Ink.FAINT);
        });
    }

    /** A failure is shown when it is new or another one than before; one that stays the same is only named. */
    private void results(Page page, List<CaseResult> results) {
        List<CaseResult> news = results.stream().filter(this::isNews).toList();
        List<String> same = results.stream()
                .filter(result -> !result.passed() && !news.contains(result))
                .map(result -> result.folder().label())
                .toList();
        CaseReport report = new CaseReport(page, home);
        report.failures(news);
        if (!same.isEmpty()) {
            page.item(0, "as before ", String.join(", ", same), Ink.YELLOW);
        }
        report.count(results, List.of());
    }

    private boolean isNews(CaseResult result) {
        String now = result.differences() + String.join("\n", result.broken());
        String before = shown.put(result.folder().label(), result.passed() ? "" : now);
        return !result.passed() && !now.equals(before);
    }

    private void page(Consumer<Page> write) {
        Page page = new Page(look);
        write.accept(page);
        out.print(page);
        out.flush();
    }
}
