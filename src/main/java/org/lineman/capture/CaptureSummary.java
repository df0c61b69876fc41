package org.lineman.capture;

import java.util.Map;
import org.lineman.capture.flow.LossSeries;
import org.lineman.capture.tcp.TcpMark;

/**
 * The whole capture in numbers.
 *
 * @param frames frames read
 * @param bytes bytes on the wire, as the frames state
 * @param capturedBytes bytes kept
 * @param firstNanos the earliest time, nanoseconds since 1970
 * @param lastNanos the latest time
 * @param seconds from the earliest to the latest
 * @param framesByKind frames by what they turned out to hold, such as {@code tcp} or {@code fragment}
 * @param tcpStreams TCP connections
 * @param tcpMarks TCP segments by mark
 * @param resets TCP segments with RST
 * @param flowsEvicted flows that gave way since a table was full; their numbers are in the totals, but a flow that went
 *     on afterwards was taken for a new one
 * @param flowsNotListed flows that are counted and not listed
 * @param retransmissions TCP segments with data, and retransmissions, over time
 */
public record CaptureSummary(
        long frames,
        long bytes,
        long capturedBytes,
        long firstNanos,
        long lastNanos,
        double seconds,
        Map<String, Long> framesByKind,
        long tcpStreams,
        Map<TcpMark, Long> tcpMarks,
        long resets,
        long flowsEvicted,
        long flowsNotListed,
        LossSeries retransmissions) {}
