package org.lineman.door.cli;

import java.util.List;
import org.lineman.diagnosis.Answer.Item;
import org.lineman.evidence.ReadingProblem;

/** What was read, what could not be, and how much of it nothing recognised. */
final class ReadingSection {
    private static final int PROBLEMS = 20;

    private ReadingSection() {}

    static void print(Page page, List<Item> items, List<ReadingProblem> problems) {
        page.heading(0, "What was read");
        items.forEach(item -> print(page, item));
        if (!problems.isEmpty()) {
            page.heading(0, "What could not be read, or only with a doubt");
            problems.stream().limit(PROBLEMS).forEach(problem -> page.item(2, "- ", problem.toString(), Ink.YELLOW));
            if (problems.size() > PROBLEMS) {
                page.text(4, "and " + (problems.size() - PROBLEMS) + " more: see --json");
            }
        }
    }

    private static void print(Page page, Item item) {
        String from = item.node().isEmpty() ? "" : " of " + Words.subject(item.node());
        String lines = item.lines() == 0
                ? ""
                : item.kind().equals("capture")
                        ? ": " + Words.count(item.lines(), "frame")
                        : ": " + Words.count(item.lines(), "line") + ", " + item.recognised() + " recognised, "
                                + item.unrecognised() + " not";
        page.item(
                2,
                "- ",
                item.name() + from + " (" + item.kind() + ", " + Words.count(item.bytes(), "byte") + ")" + lines);
        item.examples().forEach(example -> page.item(6, "", "not recognised: " + example, Ink.FAINT));
    }
}
