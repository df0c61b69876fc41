package org.lineman.pack.cases;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as YAML 1.2 scalars that read back as the same text, within a list in brackets too. */
final class ScalarText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./(<][^,\\[\\]{}\"'\\\\\\p{Cc}]*");
    /** What the core schema of YAML 1.2 takes for a number; a region or a gateway may be called just that. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+");

    private static final Set<String> WORDS = Set.of("null", "true", "false");

    private ScalarText() {}

    static String of(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && text.strip().equals(text)
                && !NUMBER.matcher(text).matches()
                && !WORDS.contains(text);
        return plain ? text : '"' + escaped(text) + '"';
    }

    static String list(List<String> texts) {
        return texts.stream().map(ScalarText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                escaped.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point)) {
                escaped.append(String.format("\\u%04x", point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
