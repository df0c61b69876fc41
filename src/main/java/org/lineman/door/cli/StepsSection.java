package org.lineman.door.cli;

import java.util.List;
import org.lineman.diagnosis.Answer.Step;

/** What to preserve first, what to do, and what never to do. */
final class StepsSection {
    private StepsSection() {}

    static void print(Page page, List<Step> steps) {
        print(page, "Preserve first: it is lost otherwise", steps, List.of("preserve"));
        print(page, "What to do, in this order", steps, List.of("restore", "fix", "prevent"));
        print(page, "Never", steps, List.of("never"));
    }

    private static void print(Page page, String title, List<Step> steps, List<String> kinds) {
        List<Step> chosen =
                steps.stream().filter(step -> kinds.contains(step.kind())).toList();
        if (chosen.isEmpty()) {
            return;
        }
        page.heading(0, title);
        int number = 1;
        for (Step step : chosen) {
            boolean forbidden = step.kind().equals("never");
            String mark = forbidden ? "x  " : number++ + ". ";
            page.item(2, mark, kind(step) + step.do_() + where(step), forbidden ? Ink.RED : Ink.PLAIN);
            detail(page, "why: ", step.why());
            detail(page, "meanwhile: ", step.impact());
            detail(page, "check: ", step.verify());
            detail(page, "undo: ", step.undo());
            detail(page, "for: ", step.for_());
        }
    }

    private static String kind(Step step) {
        String lastResort = step.lastResort() ? "last resort, only if nothing else is left: " : "";
        return List.of("fix", "prevent").contains(step.kind()) ? "[" + step.kind() + "] " + lastResort : lastResort;
    }

    private static String where(Step step) {
        return step.on().isEmpty() ? "" : " (on " + Words.subject(step.on()) + ")";
    }

    private static void detail(Page page, String label, String text) {
        if (!text.isEmpty()) {
            page.item(5, label, text, Ink.FAINT);
        }
    }
}
