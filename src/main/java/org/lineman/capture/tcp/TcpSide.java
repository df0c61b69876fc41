package org.lineman.capture.tcp;

import java.util.EnumMap;
import java.util.Map;
import org.lineman.capture.flow.CodePoints;

/** What one end of a connection has sent so far. */
final class TcpSide {
    final TcpDirection direction = new TcpDirection();
    private long packets;
    private long bytes;
    private long payload;
    private long codePoints;
    private int resets;
    private long firstReset;
    private boolean finished;
    private int[] marks;
    private long awaitedSince;
    private int awaited;
    private RoundTrips roundTrips;
    private ZeroWindows zeroWindows;

    void count(TcpSegment segment, int frameBytes, int dscp, int found) {
        packets++;
        bytes += frameBytes;
        payload += segment.length;
        codePoints |= 1L << dscp;
        if (segment.has(TcpSegment.RST)) {
            firstReset = resets++ == 0 ? segment.frame : firstReset;
        }
        finished |= segment.has(TcpSegment.FIN);
        if (found != 0) {
            mark(found);
        }
    }

    private void mark(int found) {
        if (marks == null) {
            marks = new int[TcpMark.values().length];
        }
        for (int bits = found; bits != 0; bits &= bits - 1) {
            marks[Integer.numberOfTrailingZeros(bits)]++;
        }
    }

    /** Times one segment at a time; one that was sent again tells nothing (Karn's algorithm). */
    void time(TcpSegment segment, int found) {
        if (TcpMark.RETRANSMISSION.in(found) || TcpMark.OUT_OF_ORDER.in(found)) {
            awaitedSince = 0;
        } else if (awaitedSince == 0 && segment.length > 0) {
            awaitedSince = segment.nanos;
            awaited = segment.next();
        }
    }

    /** Takes an acknowledgment from the other end. */
    void acknowledged(TcpSegment segment) {
        if (awaitedSince != 0 && segment.has(TcpSegment.ACK) && segment.acknowledgment - awaited >= 0) {
            if (roundTrips == null) {
                roundTrips = new RoundTrips();
            }
            roundTrips.add(segment.nanos - awaitedSince);
            awaitedSince = 0;
        }
    }

    /** Follows the window that this end announces. */
    void window(TcpSegment segment, int found) {
        if (TcpMark.ZERO_WINDOW.in(found)) {
            if (zeroWindows == null) {
                zeroWindows = new ZeroWindows();
            }
            zeroWindows.shut(segment);
        } else if (zeroWindows != null) {
            if (segment.has(TcpSegment.RST)) {
                zeroWindows.end(segment, ZeroWindowEpisode.End.RESET);
            } else if (segment.window > 0) {
                zeroWindows.end(segment, ZeroWindowEpisode.End.OPENED);
            }
        }
    }

    /** Follows what the other end does while the window is shut. */
    void otherSent(TcpSegment segment, int found) {
        if (zeroWindows != null) {
            zeroWindows.otherSent(segment, found);
        }
    }

    long packets() {
        return packets;
    }

    boolean hasReset() {
        return resets > 0;
    }

    int marked(TcpMark mark) {
        return marks == null ? 0 : marks[mark.ordinal()];
    }

    boolean isMarked() {
        return marks != null;
    }

    TcpDirectionReport report(long lastNanos) {
        Map<TcpMark, Integer> counts = new EnumMap<>(TcpMark.class);
        for (TcpMark mark : TcpMark.values()) {
            if (marked(mark) > 0) {
                counts.put(mark, marked(mark));
            }
        }
        return new TcpDirectionReport(
                packets,
                bytes,
                payload,
                counts,
                resets,
                firstReset,
                finished,
                roundTrips == null ? RoundTrip.NONE : roundTrips.report(),
                CodePoints.list(codePoints),
                zeroWindows == null ? ZeroWindowReport.NONE : zeroWindows.report(lastNanos));
    }
}
