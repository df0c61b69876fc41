package org.lineman.capture.flow;

import java.util.Map;
import java.util.TreeMap;

/** Counts packets by DSCP mark. */
public final class CodePointCounts {
    private final int[] packets = new int[64];

    /** Counts one packet. */
    public void add(int mark) {
        packets[mark]++;
    }

    /** How many packets bore a mark. */
    public int of(int mark) {
        return packets[mark];
    }

    /** How many packets bore each mark that was seen, ascending. */
    public Map<Integer, Integer> report() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int mark = 0; mark < packets.length; mark++) {
            if (packets[mark] > 0) {
                counts.put(mark, packets[mark]);
            }
        }
        return counts;
    }
}
