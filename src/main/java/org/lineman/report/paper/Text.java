package org.lineman.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Running text.
 *
 * @param spans its pieces, in order
 */
public record Text(List<Span> spans) {
    /** No text at all. */
    public static final Text NONE = new Text(List.of());

    public Text {
        spans = List.copyOf(spans);
    }

    /** Plain words. */
    public static Text of(String words) {
        return of(Style.PLAIN, words);
    }

    /** Words that must not be overlooked. */
    public static Text strong(String words) {
        return of(Style.STRONG, words);
    }

    /** A name, a place in the evidence or a command. */
    public static Text code(String words) {
        return of(Style.CODE, words);
    }

    /** Words that may be overlooked. */
    public static Text faint(String words) {
        return of(Style.FAINT, words);
    }

    private static Text of(Style style, String words) {
        return words.isEmpty() ? NONE : new Text(List.of(new Span(style, words)));
    }

    /** This text and another behind it. */
    public Text and(Text more) {
        List<Span> both = new ArrayList<>(spans);
        both.addAll(more.spans);
        return new Text(both);
    }

    /** This text and plain words behind it. */
    public Text and(String words) {
        return and(of(words));
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The words without their styles. */
    public String words() {
        return spans.stream().map(Span::words).collect(Collectors.joining());
    }
}
