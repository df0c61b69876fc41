package org.lineman.door.rest.limits;

import java.time.Duration;

/**
 * A token bucket: fills at a steady rate up to its size, and each request takes one token out. Times are nanoseconds of one
 * clock.
 */
final class Bucket {
    private static final double NANOS_A_SECOND = 1e9;

    private final double size;
    private final double perNano;
    private double tokens;
    private long looked;

    Bucket(int size, double perSecond, long now) {
        this.size = size;
        this.perNano = perSecond / NANOS_A_SECOND;
        this.tokens = size;
        this.looked = now;
    }

    /** Takes a token; false if there is none. */
    boolean take(long now) {
        fill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** The whole tokens left. */
    int left() {
        return (int) tokens;
    }

    /** How long until there is a token again; zero if there is one. */
    Duration untilNext() {
        return Duration.ofNanos((long) Math.ceil(Math.max(0, 1 - tokens) / perNano));
    }

    /** True if nobody would notice its loss. */
    boolean isFull(long now) {
        fill(now);
        return tokens >= size;
    }

    private void fill(long now) {
        tokens = Math.min(size, tokens + (now - looked) * perNano);
        looked = now;
    }
}
