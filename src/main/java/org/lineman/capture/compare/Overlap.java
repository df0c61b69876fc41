package org.lineman.capture.compare;

import java.util.List;

/** The time that both captures cover, by the first clock, less a margin for packets on their way. */
final class Overlap {
    private static final long MARGIN = 500_000_000L;

    private final long from;
    private final long to;

    Overlap(List<Sighting> first, List<Sighting> second, long secondAhead) {
        from = Math.max(earliest(first), earliest(second) - secondAhead) + MARGIN;
        to = Math.min(latest(first), latest(second) - secondAhead) - MARGIN;
    }

    private static long earliest(List<Sighting> all) {
        return all.stream().mapToLong(Sighting::nanos).min().orElse(Long.MAX_VALUE / 2);
    }

    private static long latest(List<Sighting> all) {
        return all.stream().mapToLong(Sighting::nanos).max().orElse(Long.MIN_VALUE / 2);
    }

    boolean covers(long nanos) {
        return nanos >= from && nanos <= to;
    }
}
