package org.lineman.evidence;

import java.util.Objects;

/**
 * Something that could not be read, or was read with a doubt that the reader of the answer should know of.
 *
 * @param source the place
 * @param says what happened and what was done about it
 */
public record ReadingProblem(Source source, String says) {
    public ReadingProblem {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(says, "says");
    }

    /** A problem with a whole piece of evidence. */
    public static ReadingProblem of(String evidence, String says) {
        return new ReadingProblem(new Source.Pointer(evidence, ""), says);
    }

    @Override
    public String toString() {
        return source.label() + ": " + says;
    }
}
