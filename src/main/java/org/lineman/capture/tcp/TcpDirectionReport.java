package org.lineman.capture.tcp;

import java.util.List;
import java.util.Map;

/**
 * What one end of a connection sent.
 *
 * @param packets segments
 * @param bytes bytes of their frames
 * @param payload bytes of payload, those sent again included
 * @param marks how many segments bore each mark; marks that none bore are left out
 * @param resets segments with RST
 * @param firstReset the frame of the first one; 0 if there is none
 * @param finished whether it closed its side with FIN
 * @param answered how soon the other end acknowledged its data
 * @param codePoints the DSCP marks seen, ascending
 * @param zeroWindows the times that this end shut its window
 */
public record TcpDirectionReport(
        long packets,
        long bytes,
        long payload,
        Map<TcpMark, Integer> marks,
        int resets,
        long firstReset,
        boolean finished,
        RoundTrip answered,
        List<Integer> codePoints,
        ZeroWindowReport zeroWindows) {
    public TcpDirectionReport {
        marks = Map.copyOf(marks);
        codePoints = List.copyOf(codePoints);
    }

    /** How many segments bore a mark. */
    public int marked(TcpMark mark) {
        return marks.getOrDefault(mark, 0);
    }
}
