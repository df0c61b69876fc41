package org.lineman.redaction.token;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Telephone numbers of the same length. An international number begins with +999, which the ITU has assigned to nobody (E.164, list of
 * country codes). Any other keeps its first digit, two if that is a zero, and goes on with an X, which no number that is dialled has:
 * {@code 4711} becomes {@code 4X01}.
 */
final class NumberSeries implements Series {
    private static final String INTERNATIONAL = "+999";

    private final Map<String, Integer> last = new HashMap<>();

    @Override
    public String next(String original, Predicate<String> taken) {
        String prefix = prefix(original);
        int room = original.length() - prefix.length();
        while (true) {
            int number = last.merge(prefix + room, 1, Integer::sum);
            String token = prefix + padded(number, room);
            if (prefix.equals(INTERNATIONAL) && token.length() > original.length()) {
                return null;
            }
            if (!taken.test(token)) {
                return token;
            }
        }
    }

    @Override
    public void seen(String original, String token) {
        String prefix = prefix(token);
        String number = token.substring(prefix.length());
        last.merge(prefix + number.length(), Integer.parseInt(number), Math::max);
    }

    private static String prefix(String number) {
        if (number.charAt(0) == '+') {
            return INTERNATIONAL;
        }
        return number.substring(0, number.charAt(0) == '0' ? 2 : 1) + "X";
    }

    static String padded(int number, int room) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, room - digits.length())) + digits;
    }
}
