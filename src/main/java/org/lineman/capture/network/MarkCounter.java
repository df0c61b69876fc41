package org.lineman.capture.network;

import java.util.ArrayList;
import java.util.List;

/** Counts packets by class and DSCP mark. */
public final class MarkCounter {
    private final long[][] packets = new long[TrafficClass.values().length][64];

    /** Counts packets. */
    public void add(TrafficClass traffic, int dscp, long count) {
        packets[traffic.ordinal()][dscp] += count;
    }

    /** All counts above 0, by class and mark. */
    public List<MarkCount> report() {
        List<MarkCount> counts = new ArrayList<>();
        for (TrafficClass traffic : TrafficClass.values()) {
            for (int dscp = 0; dscp < 64; dscp++) {
                if (packets[traffic.ordinal()][dscp] > 0) {
                    counts.add(new MarkCount(traffic, dscp, packets[traffic.ordinal()][dscp]));
                }
            }
        }
        return List.copyOf(counts);
    }
}
