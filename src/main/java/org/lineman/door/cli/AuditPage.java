package org.lineman.door.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineman.diagnosis.AuditAnswer;
import org.lineman.knowledge.Finding;

/** An audit as a page: what to change and where, what is right, and what was not there to be judged. */
final class AuditPage {
    private AuditPage() {}

    static String of(AuditAnswer answer, Look look) {
        Page page = new Page(look);
        page.item(0, "", headline(answer), Ink.BOLD);
        answer.findings().forEach(finding -> finding(page, finding));
        answer.heartbeats().ifPresent(load -> {
            page.heading(0, "Heartbeats");
            page.text(2, load.says() + " (" + Sources.text(load.sources()) + ")");
        });
        if (!answer.right().isEmpty()) {
            page.heading(0, "Looked at and right");
            right(answer).forEach((says, subjects) -> page.item(2, "- ", says + " (" + subjects + ")"));
        }
        if (!answer.missing().isEmpty()) {
            page.heading(0, "Not judged; these screens would let it be");
            answer.missing().forEach(missing -> missing(page, missing));
        }
        ReadingSection.print(page, answer.evidence().items(), List.of());
        if (!answer.problemsReading().isEmpty()) {
            page.heading(0, "What could not be read");
            answer.problemsReading()
                    .forEach(problem -> page.item(2, "- ", Sources.text(problem.source()) + ": " + problem.says()));
        }
        page.blank();
        page.item(
                0,
                "",
                "Audit by pack " + answer.pack().version() + " ("
                        + answer.pack().digest() + ")",
                Ink.FAINT);
        return page.toString();
    }

    private static String headline(AuditAnswer answer) {
        if (answer.findings().isEmpty()) {
            return answer.right().isEmpty()
                    ? "Nothing could be judged: no screen was recognised that a rule asks for."
                    : "Nothing to change in what could be judged.";
        }
        return answer.findings().stream()
                .collect(Collectors.groupingBy(
                        AuditAnswer.Point::severity, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry ->
                        entry.getValue() + " of severity " + entry.getKey().word())
                .collect(Collectors.joining(", ", "To change: ", "."));
    }

    private static void finding(Page page, AuditAnswer.Point point) {
        page.blank();
        page.item(
                0,
                point.severity().word().toUpperCase(java.util.Locale.ROOT) + "  ",
                point.says() + " (" + Sources.text(point.sources()) + ")",
                ink(point.severity()));
        page.item(2, "why:      ", point.why());
        page.item(2, "change:   ", point.form());
        page.item(2, "set:      ", point.field() + ": " + point.value());
        page.item(2, "disturbs: ", point.disturbs());
        page.item(2, "more:     ", "lineman explain " + point.cause());
    }

    private static Ink ink(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> Ink.RED;
            case WARNING -> Ink.YELLOW;
            case ADVICE -> Ink.CYAN;
        };
    }

    /** What is right, each sentence once, with the places where it was read. */
    private static Map<String, String> right(AuditAnswer answer) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        answer.right().forEach(right -> places.computeIfAbsent(right.says(), says -> new LinkedHashSet<>())
                .add(Sources.text(right.sources())));
        Map<String, String> lines = new LinkedHashMap<>();
        places.forEach((says, where) -> lines.put(says, String.join("; ", where)));
        return lines;
    }

    private static void missing(Page page, AuditAnswer.Missing missing) {
        page.item(2, "- ", missing.run() + ", on " + missing.on());
        page.item(4, "would judge: ", String.join(", ", missing.wouldJudge()));
    }
}
