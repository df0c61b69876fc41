package org.lineman.redaction.token;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * MAC addresses that are locally administered (IEEE 802, bit 2 of the first octet): {@code 020000} and six digits, the first two of
 * which are letters, so that capitals and small letters can be told apart on the way back.
 */
final class MacSeries implements Series {
    /** What every token begins with. */
    static final String PREFIX = "020000";

    private static final int LETTERS = 6;
    private static final int LAST = LETTERS * LETTERS << 16;

    private final Map<String, Integer> numbers = new HashMap<>();
    private int last = -1;

    @Override
    public String next(String original, Predicate<String> taken) {
        String key = original.toLowerCase(Locale.ROOT);
        int number = numbers.computeIfAbsent(key, digits -> ++last);
        while (number < LAST) {
            String letters = letters(number);
            for (String spelling : Spelling.like(original, letters)) {
                String rest = String.format("%04x", number & 0xffff);
                String token = PREFIX + spelling + (spelling.equals(letters) ? rest : rest.toUpperCase(Locale.ROOT));
                if (!taken.test(token)) {
                    return token;
                }
            }
            number = ++last;
            numbers.put(key, number);
        }
        return null;
    }

    private static String letters(int number) {
        int pair = number >>> 16;
        return "" + (char) ('a' + pair / LETTERS) + (char) ('a' + pair % LETTERS);
    }

    @Override
    public void seen(String original, String token) {
        String digits = token.toLowerCase(Locale.ROOT).substring(PREFIX.length());
        int pair = (digits.charAt(0) - 'a') * LETTERS + digits.charAt(1) - 'a';
        int number = pair << 16 | Integer.parseInt(digits.substring(2), 16);
        numbers.putIfAbsent(original.toLowerCase(Locale.ROOT), number);
        last = Math.max(last, number);
    }
}
