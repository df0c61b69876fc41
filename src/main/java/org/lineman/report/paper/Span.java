package org.lineman.report.paper;

import java.util.Objects;

/**
 * A piece of text of one style, as it is to be read: a writer escapes it for its format.
 *
 * @param style how it stands out
 * @param words the text, not empty
 */
public record Span(Style style, String words) {
    public Span {
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(words, "words");
    }
}
