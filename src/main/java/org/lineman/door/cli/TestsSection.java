package org.lineman.door.cli;

import java.util.List;
import org.lineman.diagnosis.Answer.TestToRun;

/** What to look at next: the command, where, how long, and what to read off. */
final class TestsSection {
    private TestsSection() {}

    static void print(Page page, String title, List<TestToRun> tests) {
        if (tests.isEmpty()) {
            return;
        }
        page.heading(0, title);
        int number = 1;
        for (TestToRun test : tests) {
            page.item(2, number++ + ". ", test.title() + about(test));
            page.verbatim(7, test.run(), Ink.BOLD);
            if (!test.read().isEmpty()) {
                page.item(5, "read off: ", test.read());
            }
            if (!test.decides().isEmpty()) {
                page.item(5, "settles: ", String.join(", ", test.decides()), Ink.FAINT);
            }
        }
    }

    private static String about(TestToRun test) {
        String on = test.on().isEmpty() ? "" : "on " + Words.subject(test.on()) + ", ";
        boolean harmless = test.disturbs().isEmpty() || test.disturbs().equals("none");
        return " (" + on + Words.count(test.minutes(), "minute") + ", "
                + (harmless ? "disturbs nothing" : "disturbs: " + test.disturbs()) + ")";
    }
}
