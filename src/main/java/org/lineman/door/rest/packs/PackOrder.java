package org.lineman.door.rest.packs;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineman.casefile.ChosenCases;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.door.rest.access.Caller;
import org.lineman.door.rest.wire.BodyStream;
import org.lineman.door.rest.wire.ChosenCasesReader;
import org.lineman.door.rest.wire.Intake;
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
        String text = Intake.text(new BodyStream(body, LARGEST).readAllBytes());
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

    /** The stored cases that are meant under a key, if it is there. */
    Optional<ChosenCases> stored(String key) {
        Optional<ChosenCases> chosen = document.get(key).map(ChosenCasesReader::read);
        document.refuseIfWrong();
        return chosen;
    }

    /**
     * The number under a key.
     *
     * @param otherwise what is meant if it is not there
     * @param most the largest that is taken
     */
    int number(String key, int otherwise, int most) {
        int number = document.get(key).flatMap(DocumentNode::integer).orElse(otherwise);
        if (number < 1 || number > most) {
            document.get(key).ifPresent(node -> node.problem("from 1 to " + most));
        }
        document.refuseIfWrong();
        return number;
    }

    /** Refuses an order that has none of two keys. */
    void requireOneOf(String key, String other) {
        if (!document.has(key) && !document.has(other)) {
            document.problem("the key '" + key + "' or '" + other + "' is missing");
        }
        document.refuseIfWrong();
    }

    /**
     * Who wants it and why, now. Whom the service has asked who he is, the trail calls so, whatever name the order gives beside.
     *
     * @param caller who sent the order
     */
    Reason reason(Caller caller) {
        String by = text("by");
        boolean isProven = caller.kind() != Caller.Kind.LOCAL;
        String known = by.equals(caller.name()) ? caller.label() : caller.label() + " for " + by;
        return new Reason(isProven ? known : by, text("why"), Instant.now());
    }
}
