package org.lineman.report.material;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lineman.diagnosis.Answer.SourceRef;
import org.lineman.document.DocumentNode;

/**
 * Which places an answer cites, before any redaction: what its sums, its timeline, its flags and its doubts point at. The
 * list of all facts is not looked at, since it names everything that was read.
 */
final class Citations {
    private final Map<String, Set<SourceRef>> places = new TreeMap<>();

    private Citations() {}

    /** The places, by the name of the piece, in the order in which the answer cites them. */
    static Map<String, Set<SourceRef>> of(DocumentNode answer) {
        Citations citations = new Citations();
        answer.entries().forEach((key, part) -> {
            if (!key.equals("facts") && !key.equals("evidence")) {
                citations.collect(part);
            }
        });
        return citations.places;
    }

    private void collect(DocumentNode node) {
        if (node.kind() == DocumentNode.Kind.SEQUENCE) {
            node.items().forEach(this::collect);
        } else if (node.kind() == DocumentNode.Kind.MAPPING) {
            node.list("sources").forEach(this::add);
            node.get("source").ifPresent(this::add);
            node.entries().values().forEach(this::collect);
        }
    }

    private void add(DocumentNode source) {
        SourceRef place = Places.of(source);
        if (!place.evidence().isEmpty()) {
            places.computeIfAbsent(place.evidence(), name -> new LinkedHashSet<>())
                    .add(place);
        }
    }
}
