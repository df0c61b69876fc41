package org.lineman.recognize.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lineman.document.DocumentNode;
import org.lineman.fact.Vocabulary;
import org.lineman.recognize.text.FactText;

/** Reads a sample: a line, and under {@code gives} the facts that it must give, complete. */
final class SampleReader {
    private SampleReader() {}

    static Sample read(DocumentNode node) {
        node.allowOnly(List.of("line", "gives"));
        String line = node.requireText("line");
        List<String> gives = new ArrayList<>();
        node.require("gives").ifPresent(list -> list.items().forEach(fact -> gives.add(fact(fact))));
        return new Sample(line, gives, false, node);
    }

    private static String fact(DocumentNode node) {
        String kind = node.requireText("fact");
        List<String> known = new ArrayList<>(List.of("fact", "subject", "at"));
        Vocabulary.kind(kind).ifPresent(found -> found.fields().forEach(field -> known.add(field.name())));
        node.allowOnly(known);
        Map<String, String> values = new TreeMap<>();
        for (String key : node.keys()) {
            if (!List.of("fact", "subject", "at").contains(key)) {
                values.put(key, node.optionalText(key));
            }
        }
        String subject = node.has("subject") ? node.optionalText("subject") : FactText.HERE;
        String at = node.optionalText("at");
        return FactText.of(kind, subject, at.isEmpty() ? "" : "at " + at, values);
    }
}
