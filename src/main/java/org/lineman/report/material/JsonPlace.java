package org.lineman.report.material;

import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentNode;

/** Follows a pointer (RFC 6901) into a JSON document. */
final class JsonPlace {
    private JsonPlace() {}

    /** The value that a pointer means; empty if there is none. */
    static Optional<DocumentNode> find(DocumentNode document, String pointer) {
        Optional<DocumentNode> place = Optional.of(document);
        for (String token : pointer.substring(1).split("/", -1)) {
            String key = token.replace("~1", "/").replace("~0", "~");
            place = place.flatMap(node -> child(node, key));
        }
        return place;
    }

    private static Optional<DocumentNode> child(DocumentNode node, String key) {
        if (node.kind() != DocumentNode.Kind.SEQUENCE) {
            return node.get(key);
        }
        List<DocumentNode> items = node.items();
        return key.matches("0|[1-9]\\d{0,8}") && Integer.parseInt(key) < items.size()
                ? Optional.of(items.get(Integer.parseInt(key)))
                : Optional.empty();
    }
}
