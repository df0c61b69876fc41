package org.lineman.capture.tcp;

/** Adds up round trips. */
final class RoundTrips {
    private long count;
    private long sum;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;

    void add(long nanos) {
        count++;
        sum += nanos;
        least = Math.min(least, nanos);
        most = Math.max(most, nanos);
    }

    RoundTrip report() {
        return count == 0 ? RoundTrip.NONE : new RoundTrip(count, least / 1e6, sum / 1e6 / count, most / 1e6);
    }
}
