package org.lineman.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lineman.document.DocumentNode;

/** Reads a document that is one list of things with ids: {@code symptoms.yaml} and its like. */
final class ListReader {
    private ListReader() {}

    /** The members, each read by {@code read}; an id that stands twice is a problem. */
    static <T> List<T> read(DocumentNode root, String key, Function<DocumentNode, T> read) {
        root.allowOnly(List.of("schema", key));
        Keys.schema(root);
        List<T> members = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (DocumentNode node : root.require(key).map(DocumentNode::items).orElse(List.of())) {
            members.add(read.apply(node));
            node.get("id").ifPresent(id -> {
                Integer first = lines.putIfAbsent(node.optionalText("id"), id.line());
                if (first != null) {
                    id.problem("the id '" + node.optionalText("id") + "' stands here twice, first in line " + first);
                }
            });
        }
        return List.copyOf(members);
    }

    /** A member of symptoms.yaml. */
    static Symptom symptom(DocumentNode node) {
        node.allowOnly(List.of("id", "title"));
        return new Symptom(Keys.id(node, "id"), Keys.words(node, "title"));
    }
}
