package org.lineman.casefile;

import java.util.Arrays;
import java.util.Optional;

/** What a person says of a diagnosis. */
public enum Mark {
    /** Nobody has said anything. */
    NONE(""),
    /** It named the cause. */
    RIGHT("right"),
    /** It named another cause, or none. */
    WRONG("wrong"),
    /** The cause was never found. */
    UNKNOWN("unknown");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    /** The mark as documents and the database write it; empty for none. */
    public String word() {
        return word;
    }

    /** The mark of that word; empty if there is none. */
    public static Optional<Mark> of(String word) {
        return Arrays.stream(values()).filter(mark -> mark.word.equals(word)).findFirst();
    }
}
