package org.lineman.redaction.token;

import java.util.function.Predicate;

/** The last three octets of a MAC address after its maker's name: {@code a0:00:01} and on. */
final class TailSeries implements Series {
    private static final int FIRST = 0xa0_0000;
    private static final int LAST = 0xb0_0000;

    private int last = FIRST;

    @Override
    public String next(String original, Predicate<String> taken) {
        String token = null;
        do {
            last++;
            token = String.format("%02x:%02x:%02x", last >>> 16, last >>> 8 & 0xff, last & 0xff);
        } while (last < LAST && taken.test(token));
        return last < LAST ? token : null;
    }

    @Override
    public void seen(String original, String token) {
        last = Math.max(last, Integer.parseInt(token.replace(":", ""), 16));
    }
}
