package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.diagnosis.Answer.Step;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Detail;
import org.lineman.report.paper.Block.Item;
import org.lineman.report.paper.Text;

/** What to preserve first, what to do, and what never to do. */
final class StepsSection {
    private StepsSection() {}

    static List<Block> of(List<Step> steps) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "Preserve first: it is lost otherwise", true, steps, List.of("preserve"));
        add(blocks, "What to do, in this order", true, steps, List.of("restore", "fix", "prevent"));
        add(blocks, "Never do", false, steps, List.of("never"));
        return blocks;
    }

    private static void add(List<Block> blocks, String title, boolean numbered, List<Step> steps, List<String> kinds) {
        List<Item> items = steps.stream()
                .filter(step -> kinds.contains(step.kind()))
                .map(StepsSection::item)
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.Heading(2, Text.of(title)));
            blocks.add(new Block.Items(numbered, items));
        }
    }

    private static Item item(Step step) {
        List<Detail> details = new ArrayList<>();
        detail(details, "Why", step.why());
        detail(details, "Impact", step.impact());
        detail(details, "Verify", step.verify());
        detail(details, "Undo", step.undo());
        if (!step.for_().isEmpty()) {
            details.add(new Detail("For", Text.code(step.for_())));
        }
        String lastResort = step.lastResort() ? "Last resort, only if nothing else is left: " : "";
        return new Item(
                Text.strong(kind(step) + lastResort)
                        .and(step.do_() + (step.on().isEmpty() ? "" : " (on " + Words.subject(step.on()) + ")")),
                List.of(),
                details);
    }

    private static String kind(Step step) {
        return switch (step.kind()) {
            case "restore" -> "Restore: ";
            case "fix" -> "Fix: ";
            case "prevent" -> "Prevent: ";
            default -> "";
        };
    }

    private static void detail(List<Detail> details, String label, String text) {
        if (!text.isEmpty()) {
            details.add(new Detail(label, Text.of(text)));
        }
    }
}
