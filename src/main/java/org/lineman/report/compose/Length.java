package org.lineman.report.compose;

import java.util.List;

/**
 * How much of a summary is told.
 *
 * @param items of each list at most
 * @param letters of each sentence at most
 */
record Length(int items, int letters) {
    /** Everything that a page has room for. */
    static final Length FULL = new Length(8, 600);

    /** Shorter and shorter, for notes that have a limit. */
    static final List<Length> SHORTER =
            List.of(new Length(5, 300), new Length(3, 220), new Length(2, 140), new Length(1, 80), new Length(1, 40));

    <T> List<T> few(List<T> all) {
        return all.subList(0, Math.min(all.size(), items));
    }

    String clipped(String words) {
        return Words.clipped(words, letters);
    }
}
