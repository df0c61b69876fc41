package org.lineman.capture.flow;

import java.util.Map;
import java.util.TreeMap;

/** Counts packets by DSCP mark. */
public final class CodePointCounts {
    private final int[] packets = new int[64];
    private int last;
    private int sinceLast;

    /** Counts one packet; the usual run of equal marks touches no array. */
    public void add(int mark) {
        if (mark != last) {
            flush();
            last = mark;
        }
        sinceLast++;
    }

    private void flush() {
        packets[last] += sinceLast;
        sinceLast = 0;
    }

    /** How many packets bore a mark. */
    public int of(int mark) {
        flush();
        return packets[mark];
    }

    /** How many packets bore each mark that was seen, ascending. */
    public Map<Integer, Integer> report() {
        flush();
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int mark = 0; mark < packets.length; mark++) {
            if (packets[mark] > 0) {
                counts.put(mark, packets[mark]);
            }
        }
        return counts;
    }
}
