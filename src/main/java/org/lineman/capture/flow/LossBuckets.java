package org.lineman.capture.flow;

import java.util.ArrayList;
import java.util.List;

/** Counts over time in a fixed number of buckets; when time runs past the last one, buckets are merged in pairs. */
public final class LossBuckets {
    private static final int BUCKETS = 120;
    private static final int LONGEST_BUCKET = 1 << 20;
    private static final long SECOND = 1_000_000_000L;

    private final int[] sent = new int[BUCKETS];
    private final int[] lost = new int[BUCKETS];
    private long start = Long.MIN_VALUE;
    private int seconds = 1;
    private int used;
    private int current;
    private long currentFrom;
    private long currentTo;
    private int currentSent;
    private int currentLost;

    /** Counts one that was sent. */
    public void sent(long nanos) {
        turnTo(nanos);
        currentSent++;
    }

    /** Counts some that were lost. */
    public void lost(long nanos, int count) {
        turnTo(nanos);
        currentLost += count;
    }

    /** Nearly every packet falls into the bucket of the one before, so that the arrays are seldom touched. */
    private void turnTo(long nanos) {
        if (nanos < currentFrom || nanos >= currentTo) {
            flush();
            current = find(nanos);
            currentFrom = start + (long) current * seconds * SECOND;
            currentTo = currentFrom + seconds * SECOND;
        }
    }

    private void flush() {
        sent[current] += currentSent;
        lost[current] += currentLost;
        currentSent = 0;
        currentLost = 0;
    }

    private int find(long nanos) {
        if (start == Long.MIN_VALUE) {
            start = Math.floorDiv(nanos, SECOND) * SECOND;
        }
        long at = Math.max(0, (nanos - start) / SECOND);
        // A clock that jumps by years would merge everything into one bucket: such times go to the last.
        while (at / seconds >= BUCKETS && seconds < LONGEST_BUCKET) {
            merge();
        }
        int index = (int) Math.min(at / seconds, BUCKETS - 1);
        used = Math.max(used, index + 1);
        return index;
    }

    private void merge() {
        for (int i = 0; i < BUCKETS; i++) {
            sent[i] = i < BUCKETS / 2 ? sent[2 * i] + sent[2 * i + 1] : 0;
            lost[i] = i < BUCKETS / 2 ? lost[2 * i] + lost[2 * i + 1] : 0;
        }
        seconds *= 2;
        used = (used + 1) / 2;
    }

    /** The counts so far. */
    public LossSeries series() {
        flush();
        List<Integer> all = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            all.add(sent[i]);
            missing.add(lost[i]);
        }
        return new LossSeries(start == Long.MIN_VALUE ? 0 : start, seconds, all, missing);
    }
}
