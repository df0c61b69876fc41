package org.lineman.report.material;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonWriter;

/** The document of an answer with every text of it passed through the gate. */
final class PassedAnswer {
    private final Gate gate;

    private PassedAnswer(Gate gate) {
        this.gate = gate;
    }

    /** The document, laid out as {@code AnswerJson} does: without a redaction it has the same bytes. */
    static String of(DocumentNode answer, Gate gate) {
        return new JsonWriter().write(new PassedAnswer(gate).passed(answer, ""));
    }

    private Object passed(DocumentNode node, String path) {
        return switch (node.kind()) {
            case MAPPING -> {
                Map<String, Object> members = new LinkedHashMap<>();
                node.entries().forEach((key, value) -> members.put(key, passed(value, path(path, key))));
                yield members;
            }
            case SEQUENCE ->
                node.items().stream().map(item -> passed(item, path)).toList();
            case NUMBER -> node.text().map(BigDecimal::new).orElseThrow();
            case BOOLEAN -> node.bool().orElseThrow();
            case TEXT -> text(node.text().orElseThrow(), path);
            case NULL -> null;
        };
    }

    private String text(String text, String path) {
        return OwnWords.is(path, text) ? text : gate.pass(text);
    }

    private static String path(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
