package org.lineman.capture.flow;

import java.util.List;

/**
 * How many were sent and how many were lost, over time.
 *
 * @param startNanos when the first bucket begins, nanoseconds since 1970
 * @param bucketSeconds how long each bucket lasts
 * @param sent sent in each bucket
 * @param lost lost in each bucket
 */
public record LossSeries(long startNanos, int bucketSeconds, List<Integer> sent, List<Integer> lost) {
    public LossSeries {
        sent = List.copyOf(sent);
        lost = List.copyOf(lost);
    }
}
