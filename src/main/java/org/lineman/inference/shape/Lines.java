package org.lineman.inference.shape;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Tells the line of a character. The engine's own line numbers are those of other parts of the tree. */
final class Lines {
    private final int[] ends;

    Lines(String text) {
        ends = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }

    /** The line of the character at this offset, counted from 1. */
    int of(int offset) {
        int at = Arrays.binarySearch(ends, offset);
        return (at < 0 ? -at - 1 : at) + 1;
    }
}
