package org.lineman.inference.shape;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Tells the line of a character. The engine's own line numbers are those of other parts of the tree. */
final class Lines {
    private final String text;
    private final int[] ends;

    Lines(String text) {
        this.text = text;
        ends = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }

    /** The line of the character at this offset, counted from 1. */
    int of(int offset) {
        int at = Arrays.binarySearch(ends, offset);
        return (at < 0 ? -at - 1 : at) + 1;
    }

    /** The line of the first text behind a word that stands on this line; that line itself if nothing follows. */
    int firstTextAfter(String word, int line) {
        int from = line < 2 ? 0 : ends[Math.min(line - 2, ends.length - 1)] + 1;
        int at = text.indexOf(word, from) + word.length();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? of(at) : line;
    }
}
