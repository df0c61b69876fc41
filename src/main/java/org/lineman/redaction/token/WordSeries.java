package org.lineman.redaction.token;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A word and a number: {@code host-1}. Zeros fill the number up to the length of the original, so that the columns of a table stay
 * where they are; only a domain keeps its depth instead. Originals that differ in case alone have one number.
 */
final class WordSeries implements Series {
    private final String word;
    private final boolean keepsDepth;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int last;

    WordSeries(String word, boolean keepsDepth) {
        this.word = word;
        this.keepsDepth = keepsDepth;
    }

    @Override
    public String next(String original, Predicate<String> taken) {
        String key = original.toLowerCase(Locale.ROOT);
        int number = numbers.computeIfAbsent(key, name -> ++last);
        for (String spelling : Spelling.like(original, word)) {
            String token = spelling + "-" + digits(number, original) + tail(original);
            if (!taken.test(token)) {
                return token;
            }
        }
        // More spellings of one name than the word has: the rest get numbers of their own.
        numbers.put(key, ++last);
        return word + "-" + digits(last, original) + tail(original);
    }

    private String digits(int number, String original) {
        return NumberSeries.padded(number, keepsDepth ? 0 : original.length() - word.length() - 1);
    }

    private String tail(String original) {
        long dots = keepsDepth ? original.chars().filter(c -> c == '.').count() : 0;
        return dots == 0 ? "" : ".sub".repeat((int) dots - 1) + ".example";
    }

    @Override
    public void seen(String original, String token) {
        String rest = token.substring(word.length() + 1);
        int dot = rest.indexOf('.');
        int number = Integer.parseInt(dot < 0 ? rest : rest.substring(0, dot));
        numbers.putIfAbsent(original.toLowerCase(Locale.ROOT), number);
        last = Math.max(last, number);
    }
}
