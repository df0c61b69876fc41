package org.lineman.capture.tcp;

import static org.lineman.capture.tcp.TcpSegment.FIN;
import static org.lineman.capture.tcp.TcpSegment.RST;
import static org.lineman.capture.tcp.TcpSegment.SYN;

/**
 * Judges a segment by what both directions showed before, after the definitions of the Wireshark User's Guide, section
 * "TCP Analysis".
 */
final class TcpAnalysis {
    private static final long FAST = 20_000_000;
    private static final long OUT_OF_ORDER_UNTIL = 3_000_000;
    private static final int PROBE = TcpMark.ZERO_WINDOW_PROBE.bit();
    private static final int KEEP_ALIVE = TcpMark.KEEP_ALIVE.bit();

    private TcpAnalysis() {}

    /** The marks of a segment from {@code own} towards {@code other}; both directions then remember it. */
    static int judge(TcpSegment segment, TcpDirection own, TcpDirection other, long roundTrip) {
        int marks = mark(segment, own, other);
        if ((marks & (PROBE | KEEP_ALIVE)) == 0) {
            marks |= sentAgain(segment, own, other, roundTrip);
        }
        remember(segment, own, other, marks);
        return marks;
    }

    private static int mark(TcpSegment segment, TcpDirection own, TcpDirection other) {
        boolean plain = !segment.has(SYN | FIN | RST);
        boolean atNext = own.sequenceKnown && segment.sequence == own.next;
        if (segment.length == 1 && atNext && other.windowKnown && other.window == 0) {
            return PROBE;
        }
        int marks = 0;
        if (segment.window == 0 && plain) {
            marks |= TcpMark.ZERO_WINDOW.bit();
        }
        if (own.sequenceKnown && segment.sequence - own.next > 0 && !segment.has(RST)) {
            marks |= TcpMark.LOST_SEGMENT.bit();
        }
        if (segment.length <= 1 && plain && own.sequenceKnown && segment.sequence == own.next - 1) {
            marks |= KEEP_ALIVE;
        }
        if (segment.length > 0 && plain && fillsWindow(segment, other)) {
            marks |= TcpMark.WINDOW_FULL.bit();
        }
        if (segment.length == 0 && plain) {
            marks |= acknowledgment(segment, own, other, atNext);
        }
        if (other.explainedKnown && segment.has(TcpSegment.ACK) && segment.acknowledgment - other.highestExplained > 0) {
            marks |= TcpMark.ACK_LOST_SEGMENT.bit();
        }
        return marks;
    }

    private static boolean fillsWindow(TcpSegment segment, TcpDirection other) {
        return other.synSeen
                && other.ackKnown
                && segment.sequence + segment.length
                        == other.lastAck + (other.window << Math.max(other.scale, 0));
    }

    /** The marks of a segment without data. */
    private static int acknowledgment(TcpSegment segment, TcpDirection own, TcpDirection other, boolean atNext) {
        boolean sameAck = own.ackKnown && segment.acknowledgment == own.lastAck;
        boolean sameWindow = own.windowKnown && segment.window == own.window;
        if (!atNext || !sameAck) {
            return 0;
        }
        if (segment.window != 0 && !sameWindow && !segment.sack) {
            return TcpMark.WINDOW_UPDATE.bit();
        }
        if (segment.window != 0 && sameWindow && (other.lastMarks & KEEP_ALIVE) != 0) {
            return TcpMark.KEEP_ALIVE_ACK.bit();
        }
        if (segment.window == 0 && sameWindow && (other.lastMarks & PROBE) != 0) {
            return TcpMark.ZERO_WINDOW_PROBE_ACK.bit();
        }
        if (segment.window != 0 && (sameWindow || segment.sack)) {
            return TcpMark.DUPLICATE_ACK.bit();
        }
        return 0;
    }

    private static int sentAgain(TcpSegment segment, TcpDirection own, TcpDirection other, long roundTrip) {
        boolean carries = segment.length > 0 || segment.has(SYN | FIN);
        if (!carries || !own.sequenceKnown || own.next - segment.sequence <= 0) {
            return 0;
        }
        int again = TcpMark.RETRANSMISSION.bit();
        if (segment.length > 0 && other.ackKnown && segment.sequence + segment.length - other.lastAck <= 0) {
            return again | TcpMark.SPURIOUS_RETRANSMISSION.bit();
        }
        if (other.duplicates >= 2
                && segment.sequence == other.lastAck
                && segment.nanos - other.lastAckNanos < FAST) {
            return again | TcpMark.FAST_RETRANSMISSION.bit();
        }
        long threshold = roundTrip > 0 ? roundTrip : OUT_OF_ORDER_UNTIL;
        if (segment.nanos - own.nextNanos < threshold && own.next != segment.next()) {
            return TcpMark.OUT_OF_ORDER.bit();
        }
        return again;
    }

    private static void remember(TcpSegment segment, TcpDirection own, TcpDirection other, int marks) {
        if (segment.has(SYN)) {
            own.synSeen = true;
            own.scale = segment.scale;
            own.first = segment.sequence;
        }
        if (TcpMark.DUPLICATE_ACK.in(marks)) {
            own.duplicates++;
        } else if (!own.ackKnown || segment.acknowledgment != own.lastAck) {
            own.duplicates = 0;
        }
        if ((marks & PROBE) == 0) {
            int next = segment.next();
            if (!own.sequenceKnown || next - own.next > 0) {
                own.next = next;
                own.nextNanos = segment.nanos;
                own.sequenceKnown = true;
            }
        }
        own.window = segment.window;
        own.windowKnown = true;
        if (segment.has(TcpSegment.ACK)) {
            own.lastAck = segment.acknowledgment;
            own.ackKnown = true;
            own.lastAckNanos = segment.nanos;
        }
        own.lastMarks = marks;
        if (!own.explainedKnown || own.next - own.highestExplained > 0) {
            own.highestExplained = own.next;
            own.explainedKnown = true;
        }
        if (TcpMark.ACK_LOST_SEGMENT.in(marks)) {
            other.highestExplained = segment.acknowledgment;
        }
    }
}
