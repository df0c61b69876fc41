package org.lineman.door.rest.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often each caller has asked, as a bucket of tokens for each; a bounded number of callers is remembered. */
final class Rates {
    /** Callers remembered; beyond it those are forgotten who have not asked for the longest time. */
    private static final int MOST = 10_000;

    private static final double SECONDS_A_MINUTE = 60;

    private final int perMinute;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets;

    /**
     * What a request leaves of its caller's allowance.
     *
     * @param granted whether the request is within it
     * @param left requests that the caller may send at once now
     * @param untilNext how long until the caller may send one more than that; the time to wait if none is left
     */
    record Standing(boolean granted, int left, Duration untilNext) {}

    /**
     * Rates.
     *
     * @param perMinute requests of a caller in a minute
     * @param burst requests of a caller at once after a pause
     * @param nanos the clock, in nanoseconds
     */
    Rates(int perMinute, int burst, LongSupplier nanos) {
        this.perMinute = Math.max(1, perMinute);
        this.burst = Math.max(1, burst);
        this.nanos = nanos;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MOST;
            }
        };
    }

    /** Counts a request of this caller. */
    synchronized Standing count(String caller) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(caller, name -> new Bucket(burst, perMinute / SECONDS_A_MINUTE, now));
        boolean granted = bucket.take(now);
        return new Standing(granted, bucket.left(), bucket.untilNext());
    }

    /** The header RateLimit-Policy: the size of the bucket, and the seconds in which an empty one is full again. */
    String policy() {
        return "\"work\";q=" + burst + ";w=" + Math.max(1, Math.round(burst * SECONDS_A_MINUTE / perMinute));
    }

    /** The header RateLimit of this standing. */
    static String header(Standing standing) {
        long seconds = (standing.untilNext().toMillis() + 999) / 1000;
        return "\"work\";r=" + standing.left() + ";t=" + seconds;
    }
}
