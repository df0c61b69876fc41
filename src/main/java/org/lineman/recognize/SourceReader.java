package org.lineman.recognize;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lineman.document.DocumentNode;
import org.lineman.evidence.Source;

/** Reads the place that a fact of an answer was read from, so that the fact can be handed in again and still say where it is from. */
public final class SourceReader {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    private SourceReader() {}

    /** The source that stands in a fact; empty if there is none, or, with a problem, if it is wrong. */
    static Optional<Source> read(DocumentNode fact) {
        return fact.get("source").flatMap(SourceReader::of);
    }

    /**
     * The source that an object tells.
     *
     * @return the whole document as a source, with a problem, if it is wrong
     */
    public static Source required(DocumentNode source) {
        return of(source).orElse(new Source.Pointer(source.file(), ""));
    }

    private static Optional<Source> of(DocumentNode source) {
        source.allowOnly(List.of("evidence", "lines", "frames", "pointer"));
        String evidence = source.requireText("evidence");
        try {
            if (source.has("lines")) {
                long[] range = range(source.requireText("lines"));
                return Optional.of(new Source.Lines(evidence, Math.toIntExact(range[0]), Math.toIntExact(range[1])));
            }
            if (source.has("frames")) {
                long[] range = range(source.requireText("frames"));
                return Optional.of(new Source.Frames(evidence, range[0], range[1]));
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            source.problem(e.getMessage());
            return Optional.empty();
        }
        return Optional.of(new Source.Pointer(evidence, source.optionalText("pointer")));
    }

    private static long[] range(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no range such as 12 or 12-90");
        }
        long from = Long.parseLong(range.group(1));
        return new long[] {from, range.group(2) == null ? from : Long.parseLong(range.group(2))};
    }
}
