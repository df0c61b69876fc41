package org.lineman.door.rest.packs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.pack.activation.Reason;

/** The JSON bodies of the operations on packs. */
final class PackOrder {
    private static final int LARGEST = 1 << 20;

    private final DocumentNode document;

    private PackOrder(DocumentNode document) {
        this.document = document;
    }

    /**
     * Reads a body.
     *
     * @param keys the keys that it may have
     * @throws DocumentException if it is no JSON object or has other keys
     */
    static PackOrder read(InputStream body, String... keys) throws IOException {
        String text = new String(new BodyStream(body, LARGEST).readAllBytes(), StandardCharsets.UTF_8);
        DocumentNode document = JsonDocument.read("request", text.isBlank() ? "{}" : text);
        document.allowOnly(List.of(keys));
        return new PackOrder(document);
    }

    /** The text under a key that must be there. */
    String text(String key) {
        String text = document.requireText(key);
        if (text.isBlank() && document.has(key)) {
            document.get(key).orElseThrow().problem("must not be blank");
        }
        document.refuseIfWrong();
        return text;
    }

    /** The text under a key, if it is there. */
    Optional<String> optional(String key) {
        Optional<String> text = document.get(key).flatMap(DocumentNode::text);
        document.refuseIfWrong();
        return text;
    }

    /** The texts under a key; empty if it is not there. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>(document.texts(key));
        document.refuseIfWrong();
        return texts;
    }

    /** The texts under a key that must be there. */
    List<String> required(String key) {
        document.require(key);
        return texts(key);
    }

    /** Who wants it and why, now. */
    Reason reason() {
        return new Reason(text("by"), text("why"), Instant.now());
    }
}
