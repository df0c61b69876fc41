package org.lineman.redaction.token;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Names of devices of the same length: the three letters of their kind, an X and a number, such as {@code LCPX0000001}. */
final class DeviceSeries implements Series {
    private static final int LETTERS = 3;

    private final Map<String, Integer> last = new HashMap<>();

    @Override
    public String next(String original, Predicate<String> taken) {
        String prefix = original.substring(0, LETTERS) + "X";
        while (true) {
            int number = last.merge(prefix, 1, Integer::sum);
            String token = prefix + NumberSeries.padded(number, original.length() - prefix.length());
            if (!taken.test(token)) {
                return token;
            }
        }
    }

    @Override
    public void seen(String original, String token) {
        last.merge(token.substring(0, LETTERS + 1), Integer.parseInt(token.substring(LETTERS + 1)), Math::max);
    }
}
