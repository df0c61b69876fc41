package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.diagnosis.Answer.TestToRun;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Detail;
import org.lineman.report.paper.Block.Item;
import org.lineman.report.paper.Text;

/** What to look at next: the commands, where, how long it takes, and what to read off. */
final class TestsSection {
    private TestsSection() {}

    static List<Block> of(List<TestToRun> tests) {
        return tests.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(2, Text.of("What to look at next")),
                        new Block.Items(
                                true, tests.stream().map(TestsSection::item).toList()));
    }

    private static Item item(TestToRun test) {
        List<Detail> details = new ArrayList<>();
        if (!test.read().isEmpty()) {
            details.add(new Detail("Read off", Text.of(test.read())));
        }
        if (!test.decides().isEmpty()) {
            details.add(new Detail("Settles", Text.code(String.join(", ", test.decides()))));
        }
        return new Item(
                Text.strong(test.title()).and(Text.faint(about(test))),
                test.run().lines().filter(line -> !line.isBlank()).toList(),
                details);
    }

    private static String about(TestToRun test) {
        String on = test.on().isEmpty() ? "" : "on " + Words.subject(test.on()) + ", ";
        boolean harmless = test.disturbs().isEmpty() || test.disturbs().equals("none");
        return " (" + on + Words.count(test.minutes(), "minute") + ", "
                + (harmless ? "disturbs nothing" : "disturbs: " + test.disturbs()) + ")";
    }
}
