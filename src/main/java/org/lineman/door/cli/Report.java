package org.lineman.door.cli;

import java.util.List;
import org.lineman.diagnosis.Answer;

/**
 * The answer as a page to read at three in the morning: what it is, why we think so, what to save, what to do, what never to
 * do, what to look at next; then everything else.
 */
final class Report {
    private Report() {}

    /** The page, with a line feed at the end. */
    static String of(Answer answer, Look look) {
        Page page = new Page(look);
        headline(page, answer);
        int number = 1;
        for (Answer.Problem problem : answer.problems()) {
            ProblemSection.print(page, problem, number++, answer.problems().size(), anythingReported(answer));
        }
        if (!answer.inconclusive().isEmpty()) {
            page.heading(0, "Neither shown nor excluded");
            answer.inconclusive().forEach(candidate -> CandidateLine.print(page, candidate));
        }
        StepsSection.print(page, answer.remedies());
        TestsSection.print(
                page, nothingNamed(answer) ? "What would settle it" : "What to look at next", answer.nextTests());
        AsideSection.print(page, answer);
        ReadingSection.print(page, answer.evidence().items(), answer.problemsReading());
        footer(page, answer);
        return page.toString();
    }

    private static void headline(Page page, Answer answer) {
        if (nothingNamed(answer)) {
            page.item(0, "", "Not enough to name a cause.", Ink.BOLD);
            page.text(0, advice(answer));
        }
        if (answer.problems().size() > 1) {
            page.item(0, "", answer.problems().size() + " problems, each a story of its own:", Ink.BOLD);
            int number = 1;
            for (Answer.Problem problem : answer.problems()) {
                page.item(
                        2,
                        number++ + ". ",
                        problem.title() + " (" + Words.subject(problem.root().subject()) + ")");
            }
        }
        Answer.IncidentWindow window = answer.incident();
        if (!window.from().isEmpty()) {
            String zone = window.zone().isEmpty() ? "zone unknown" : window.zone();
            page.text(
                    0,
                    "Incident: " + window.from() + " to " + window.to() + " (" + zone + ", " + window.basis() + ")"
                            + (window.onset().isEmpty() ? "" : "; first sign at " + window.onset()));
        }
    }

    private static String advice(Answer answer) {
        if (!answer.nextTests().isEmpty()) {
            return "Below: what is still possible, and the tests that would settle it.";
        }
        List<Answer.Item> items = answer.evidence().items();
        boolean unread = items.stream().allMatch(item -> item.recognised() == 0);
        return unread
                ? "Nothing in the evidence was recognised. Give logs, traces or command output of the time of the incident."
                : "What was recognised is healthy, or speaks of no known problem."
                        + " Say what people notice (--symptom) and when (--window), and add evidence.";
    }

    private static boolean nothingNamed(Answer answer) {
        return answer.problems().isEmpty() || answer.verdict().equals("inconclusive");
    }

    private static void footer(Page page, Answer answer) {
        page.blank();
        page.item(
                0,
                "",
                "Answer " + answer.id() + " by pack " + answer.pack().version() + " ("
                        + answer.pack().digest() + ")",
                Ink.FAINT);
    }

    private static boolean anythingReported(Answer answer) {
        return answer.problems().stream().anyMatch(problem -> problem.relation().equals("reported"))
                || answer.unexplained().stream()
                        .anyMatch(symptom -> symptom.state().equals("reported"));
    }
}
