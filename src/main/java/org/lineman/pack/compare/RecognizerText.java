package org.lineman.pack.compare;

import java.util.ArrayList;
import java.util.List;
import org.lineman.document.DocumentNode;

/** A log or pattern as lines, a key on each, without the samples that only test it. */
final class RecognizerText {
    private static final List<String> TESTS = List.of("samples", "near");

    private RecognizerText() {}

    static String of(DocumentNode node) {
        List<String> lines = new ArrayList<>();
        node.entries().forEach((key, value) -> {
            if (!TESTS.contains(key)) {
                lines.add(key + ": " + value.plain());
            }
        });
        return String.join("\n", lines);
    }
}
