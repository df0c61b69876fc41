package org.lineman.capture.format;

/**
 * How an interface of a pcapng file counts time.
 *
 * @param binary whether the unit is a power of two, otherwise of ten
 * @param exponent the unit is 2 or 10 to the power of minus this
 * @param offsetSeconds seconds to add
 */
record TimeScale(boolean binary, int exponent, long offsetSeconds) {
    /** The unit if an interface states none. */
    static final TimeScale MICROSECONDS = new TimeScale(false, 6, 0);

    /** What {@link #nanos} answers for a time beyond the year 2262 or before 1970. */
    static final long UNREADABLE = Long.MIN_VALUE;

    private static final long LAST_SECOND = Long.MAX_VALUE / 1_000_000_000L - 1;

    /** The scale that an if_tsresol option states; the same scale if it makes no sense. */
    TimeScale withResolution(int option) {
        int power = option & 0x7f;
        boolean two = option > 0x7f;
        return power > (two ? 63 : 18) ? this : new TimeScale(two, power, offsetSeconds);
    }

    TimeScale withOffset(long seconds) {
        return new TimeScale(binary, exponent, seconds);
    }

    /** Nanoseconds since 1970 of an unsigned count. */
    long nanos(long ticks) {
        long perSecond = binary ? 1L << exponent : powerOfTen(exponent);
        long seconds = Long.divideUnsigned(ticks, perSecond) + offsetSeconds;
        if (seconds < 0 || seconds > LAST_SECOND) {
            return UNREADABLE;
        }
        long rest = Long.remainderUnsigned(ticks, perSecond);
        return seconds * 1_000_000_000L + fraction(rest);
    }

    private long fraction(long rest) {
        if (!binary) {
            return exponent <= 9 ? rest * powerOfTen(9 - exponent) : rest / powerOfTen(exponent - 9);
        }
        if (exponent <= 33) {
            return (rest * 1_000_000_000L) >>> exponent;
        }
        // Bits of less than a fifth of a nanosecond are of no use, and without them the product fits.
        return ((rest >>> (exponent - 33)) * 1_000_000_000L) >>> 33;
    }

    private static long powerOfTen(int power) {
        long value = 1;
        for (int i = 0; i < power; i++) {
            value *= 10;
        }
        return value;
    }
}
