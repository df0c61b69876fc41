package org.lineman.redaction;

import java.util.List;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.TextReader;

/**
 * What became of a piece of evidence that was redacted.
 *
 * @param kind what the bytes are; anything but text and nothing at all was not written, because it cannot be redacted
 * @param lines lines written, as many as were read
 * @param problems what could not be read or written, each with its place
 */
public record RedactedText(TextReader.Kind kind, long lines, List<ReadingProblem> problems) {
    public RedactedText {
        problems = List.copyOf(problems);
    }

    /** True if there is a redacted text; otherwise nothing of the piece may leave this machine. */
    public boolean isRedacted() {
        return kind == TextReader.Kind.TEXT || kind == TextReader.Kind.EMPTY;
    }
}
