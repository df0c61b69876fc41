package org.lineman.capture.voice;

import java.util.List;
import org.lineman.capture.flow.Endpoint;

/**
 * The packets between two UDP ports.
 *
 * @param first one end, the one with the lower address
 * @param second the other end
 * @param firstFrame the first packet's frame
 * @param lastFrame the last packet's frame
 * @param startNanos when the first packet passed, nanoseconds since 1970
 * @param seconds from the first packet to the last
 * @param fromFirst packets from the first end
 * @param fromSecond packets from the second end
 * @param bytesFromFirst bytes of frames from the first end
 * @param bytesFromSecond bytes of frames from the second end
 * @param marksFromFirst DSCP marks seen from the first end, ascending
 * @param marksFromSecond DSCP marks seen from the second end, ascending
 */
public record UdpFlowReport(
        Endpoint first,
        Endpoint second,
        long firstFrame,
        long lastFrame,
        long startNanos,
        double seconds,
        long fromFirst,
        long fromSecond,
        long bytesFromFirst,
        long bytesFromSecond,
        List<Integer> marksFromFirst,
        List<Integer> marksFromSecond) {
    public UdpFlowReport {
        marksFromFirst = List.copyOf(marksFromFirst);
        marksFromSecond = List.copyOf(marksFromSecond);
    }
}
