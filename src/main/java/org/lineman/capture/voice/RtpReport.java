package org.lineman.capture.voice;

import java.util.Map;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.flow.LossSeries;

/**
 * An RTP stream, RFC 3550.
 *
 * @param from the sender
 * @param to the receiver
 * @param ssrc the stream's number, hexadecimal
 * @param payloadType the codec's number; the last one seen
 * @param packets packets seen
 * @param expected packets that the sequence numbers span
 * @param lost {@code expected} less {@code packets}; negative if more came twice than were lost
 * @param jitterMillis the interarrival jitter at the end, RFC 3550 section 6.4.1
 * @param meanJitterMillis its mean over the stream
 * @param mostJitterMillis its maximum
 * @param longestGapMillis the longest time between two packets
 * @param marks packets by DSCP mark
 * @param firstFrame the first packet's frame
 * @param lastFrame the last packet's frame
 * @param startNanos when the first packet passed, nanoseconds since 1970
 * @param seconds from the first packet to the last
 * @param series packets and losses over time
 */
public record RtpReport(
        Endpoint from,
        Endpoint to,
        String ssrc,
        int payloadType,
        long packets,
        long expected,
        long lost,
        double jitterMillis,
        double meanJitterMillis,
        double mostJitterMillis,
        double longestGapMillis,
        Map<Integer, Integer> marks,
        long firstFrame,
        long lastFrame,
        long startNanos,
        double seconds,
        LossSeries series) {

    /** The share of packets lost, percent. */
    public double lossPercent() {
        return expected == 0 ? 0 : 100.0 * lost / expected;
    }
}
