package org.lineman.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/** The known word nearest to one that is not known, for messages. */
public final class Suggestion {
    private Suggestion() {}

    /** A hint such as {@code ; did you mean 'present'?}, or the list of known words if none is near. */
    public static String of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> distance(word, nearest) <= Math.max(2, word.length() / 3))
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElseGet(() -> known.isEmpty() ? "" : "; known: " + String.join(", ", new TreeSet<>(known)));
    }

    /** Levenshtein's edit distance, in two rows. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
