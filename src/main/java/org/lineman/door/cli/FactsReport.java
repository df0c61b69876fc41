package org.lineman.door.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lineman.diagnosis.Answer;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;
import org.lineman.recognize.Recognised;

/** What was recognised, by type, with the place of each fact: to see what a paste was taken for. */
final class FactsReport {
    private FactsReport() {}

    static String of(Recognised recognised, Look look) {
        Page page = new Page(look);
        Map<String, List<Fact>> byType = recognised.facts().stream()
                .collect(Collectors.groupingBy(
                        fact -> Vocabulary.kindOf(fact).name(), TreeMap::new, Collectors.toList()));
        page.item(0, "", Words.count(recognised.facts().size(), "fact") + " recognised", Ink.BOLD);
        byType.forEach((type, facts) -> {
            page.heading(0, type + " (" + Vocabulary.kindOf(facts.get(0)).meaning() + ")");
            facts.forEach(fact -> page.item(2, "- ", fact.source().label() + "  " + describe(fact)));
        });
        ReadingSection.print(page, items(recognised), recognised.problems());
        return page.toString();
    }

    /** A fact in words: its subject and its components. */
    static String describe(Fact fact) {
        String values = Vocabulary.kindOf(fact).values(fact).entrySet().stream()
                .map(value -> value.getKey() + " " + word(value.getValue()))
                .collect(Collectors.joining(", "));
        return fact.subject().label() + (values.isEmpty() ? "" : ": " + values);
    }

    private static String word(Object value) {
        if (value instanceof Subject subject) {
            return subject.label();
        }
        return value instanceof Enum<?> constant && constant.toString().equals(constant.name())
                ? constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    private static List<Answer.Item> items(Recognised recognised) {
        return recognised.pieces().stream()
                .map(piece -> new Answer.Item(
                        piece.evidence().name(),
                        piece.evidence().content().size(),
                        piece.kind(),
                        piece.evidence().node().orElse(""),
                        piece.lines(),
                        piece.recognised(),
                        piece.unrecognised(),
                        piece.examples()))
                .toList();
    }
}
