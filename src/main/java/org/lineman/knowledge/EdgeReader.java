package org.lineman.knowledge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lineman.document.DocumentNode;
import org.lineman.fact.Related;

/** Reads {@code leads-to} of an article. */
final class EdgeReader {
    static final List<String> KEYS = List.of("cause", "symptom", "via", "weight", "ask");
    private static final String SAME = "same";
    private static final Weight USUAL = new Weight(Weight.MODERATE);

    private EdgeReader() {}

    /** The effects in the order they stand. */
    static List<Edge> read(DocumentNode article) {
        Set<String> seen = new HashSet<>();
        return article.list("leads-to").stream().map(node -> edge(node, seen)).toList();
    }

    private static Edge edge(DocumentNode node, Set<String> seen) {
        node.allowOnly(KEYS);
        if (node.has("cause") == node.has("symptom") && node.kind() == DocumentNode.Kind.MAPPING) {
            node.problem("name either a 'cause' or a 'symptom'");
        }
        boolean toSymptom = node.has("symptom");
        if (toSymptom) {
            node.get("weight")
                    .ifPresent(weight -> weight.problem("a symptom adds no weight: it is what is to be explained"));
        }
        node.get("ask")
                .filter(ask -> toSymptom || !node.has("via"))
                .ifPresent(ask ->
                        ask.problem("'ask' shows how two subjects hang together: it belongs to a cause with 'via'"));
        String target = node.optionalText(toSymptom ? "symptom" : "cause");
        if (!target.isEmpty() && !seen.add(target)) {
            node.problem("leads to '" + target + "' twice");
        }
        return new Edge(
                target,
                toSymptom,
                via(node),
                toSymptom ? new Weight(0) : weight(node),
                node.get("ask").flatMap(DocumentNode::text));
    }

    private static Optional<Related.Relation> via(DocumentNode node) {
        Map<String, Optional<Related.Relation>> words = new LinkedHashMap<>();
        words.put(SAME, Optional.empty());
        for (Related.Relation relation : Related.Relation.values()) {
            words.put(relation.word(), Optional.of(relation));
        }
        return node.get("via").flatMap(word -> word.choice(words)).orElse(Optional.empty());
    }

    /** An effect that is there can only speak for its cause. */
    private static Weight weight(DocumentNode node) {
        Optional<Weight> weight = node.get("weight").flatMap(word -> word.choice(Weight.words()));
        weight.filter(found -> found.decibans() < 0).ifPresent(found -> node.get("weight")
                .orElseThrow()
                .problem("an effect speaks for its cause: write '" + new Weight(-found.decibans()).word() + "'"));
        return weight.orElse(USUAL);
    }
}
