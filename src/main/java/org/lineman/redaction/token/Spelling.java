package org.lineman.redaction.token;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Ways to write a word in capitals and small letters. Names that differ in their case alone mean the same machine, so their tokens
 * must differ in their case alone, too, and each spelling must be told from the others on the way back.
 */
final class Spelling {
    private Spelling() {}

    /** All spellings of a word, that which is like the model first. */
    static List<String> like(String model, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String upper = word.toUpperCase(Locale.ROOT);
        Set<String> spellings = new LinkedHashSet<>();
        if (model.equals(model.toLowerCase(Locale.ROOT))) {
            spellings.add(lower);
        } else if (model.equals(model.toUpperCase(Locale.ROOT))) {
            spellings.add(upper);
        } else {
            spellings.add(upper.charAt(0) + lower.substring(1));
        }
        // All small and all capital come last: another spelling of the name may want them.
        for (int mask = 1; mask < 1 << lower.length(); mask++) {
            StringBuilder mixed = new StringBuilder(lower.length());
            for (int i = 0; i < lower.length(); i++) {
                mixed.append((mask >> i & 1) == 1 ? upper.charAt(i) : lower.charAt(i));
            }
            spellings.add(mixed.toString());
        }
        spellings.add(lower);
        return List.copyOf(spellings);
    }
}
