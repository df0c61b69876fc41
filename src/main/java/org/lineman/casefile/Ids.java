package org.lineman.casefile;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Ids that sort by the time they were made and cannot be guessed: 48 bits of milliseconds and 80 bits by chance, in the alphabet of
 * Crockford, as the ULID specification has it, in lower case after a letter for what they name.
 *
 * <p>A clock that is set back does not make older ids: the last time is kept until it is reached again.
 */
final class Ids {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int DIGITS = 26;
    private static final int CHANCE_BITS = 80;
    private static final int BITS_OF_A_DIGIT = 5;

    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private long last;

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** The id of a case. */
    String ofCase() {
        return "c" + next();
    }

    /** The id of an entry of the audit trail. */
    String ofEntry() {
        return "a" + next();
    }

    private synchronized String next() {
        last = Math.max(last, clock.millis());
        BigInteger value = BigInteger.valueOf(last).shiftLeft(CHANCE_BITS).or(new BigInteger(CHANCE_BITS, chance));
        char[] digits = new char[DIGITS];
        for (int at = DIGITS - 1; at >= 0; at--) {
            digits[at] = ALPHABET.charAt(value.intValue() & (ALPHABET.length() - 1));
            value = value.shiftRight(BITS_OF_A_DIGIT);
        }
        return new String(digits);
    }
}
