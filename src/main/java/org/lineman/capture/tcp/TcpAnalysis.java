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
        if ((marks & KEEP_ALIVE) == 0) {
            marks |= sentAgain(segment, own, other, marks, roundTrip);
        }
        remember(segment, own, other, marks);
        return marks;
    }

    private static int mark(TcpSegment segment, TcpDirection own, TcpDirection other) {
        boolean plain = !segment.has(SYN | FIN | RST);
        boolean atNext = own.next != 0 && segment.sequence == own.next;
        if (segment.length == 1 && atNext && other.windowKnown && other.window == 0) {
            return PROBE;
        }
        int marks = 0;
        if (segment.isSynAck() && own.initial != 0 && segment.sequence != own.initial) {
            marks |= TcpMark.REUSED_PORTS.bit();
        }
        if (segment.window == 0 && plain) {
            marks |= TcpMark.ZERO_WINDOW.bit();
        }
        if (own.next != 0 && segment.sequence - own.next > 0 && !segment.has(RST)) {
            marks |= TcpMark.LOST_SEGMENT.bit();
        }
        if (segment.length <= 1 && plain && own.next != 0 && segment.sequence == own.next - 1) {
            marks |= KEEP_ALIVE;
        }
        if (segment.length > 0 && plain && fillsWindow(segment, other)) {
            marks |= TcpMark.WINDOW_FULL.bit();
        }
        if (segment.length == 0 && plain) {
            marks |= acknowledgment(segment, own, other, atNext);
        }
        if (other.explained != 0 && segment.has(TcpSegment.ACK) && segment.acknowledgment - other.explained > 0) {
            marks |= TcpMark.ACK_LOST_SEGMENT.bit();
        }
        return marks;
    }

    private static boolean fillsWindow(TcpSegment segment, TcpDirection other) {
        return other.scale != TcpDirection.UNKNOWN
                && segment.sequence + segment.length == other.lastAck + (other.window << Math.max(other.scale, 0));
    }

    /** The marks of a segment without data. */
    private static int acknowledgment(TcpSegment segment, TcpDirection own, TcpDirection other, boolean atNext) {
        boolean sameAck = segment.acknowledgment == own.lastAck;
        boolean sameWindow = own.windowKnown && segment.window == own.window;
        if (!atNext || !sameAck) {
            return 0;
        }
        if (segment.window != 0 && !sameWindow) {
            return TcpMark.WINDOW_UPDATE.bit();
        }
        if (segment.window != 0 && sameWindow && (other.lastMarks & KEEP_ALIVE) != 0) {
            return TcpMark.KEEP_ALIVE_ACK.bit();
        }
        if (segment.window == 0 && sameWindow && (other.lastMarks & PROBE) != 0) {
            return TcpMark.ZERO_WINDOW_PROBE_ACK.bit();
        }
        if (segment.window != 0 && sameWindow) {
            return TcpMark.DUPLICATE_ACK.bit();
        }
        return 0;
    }

    private static int sentAgain(TcpSegment segment, TcpDirection own, TcpDirection other, int marks, long roundTrip) {
        int again = TcpMark.RETRANSMISSION.bit();
        if (segment.length > 0 && other.lastAck != 0 && segment.next() - other.lastAck <= 0) {
            return again | TcpMark.SPURIOUS_RETRANSMISSION.bit();
        }
        boolean carries = segment.length > 0 || segment.has(SYN | FIN);
        if (!carries || own.next == 0 || own.next - segment.sequence <= 0 || (marks & PROBE) != 0) {
            return 0;
        }
        // The byte of a probe that was not taken is sent again with what follows it.
        if (segment.length > 1 && segment.sequence == own.next - 1) {
            return 0;
        }
        if (other.duplicates >= 2 && segment.sequence == other.lastAck && segment.nanos - other.lastAckNanos < FAST) {
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
            scale(segment, own, other);
            own.initial = segment.sequence;
        } else if (own.isFresh()) {
            own.initial = segment.sequence - 1;
        }
        if (segment.has(TcpSegment.ACK) && other.isFresh()) {
            other.initial = segment.acknowledgment - 1;
        }
        if (TcpMark.DUPLICATE_ACK.in(marks)) {
            own.duplicates++;
        } else if (segment.acknowledgment != own.lastAck) {
            own.duplicates = 0;
        }
        if ((marks & PROBE) == 0) {
            advance(segment, own, other, marks);
        }
        own.window = segment.window;
        own.windowKnown = true;
        own.lastAck = segment.acknowledgment;
        own.lastAckNanos = segment.nanos;
        own.lastMarks = marks;
        if (TcpMark.ACK_LOST_SEGMENT.in(marks)) {
            other.explained = 0;
        }
    }

    /** Windows are scaled only if both ends offer it; one SYN without the option settles it for both. */
    private static void scale(TcpSegment segment, TcpDirection own, TcpDirection other) {
        if (segment.headerCut) {
            return;
        }
        if (segment.scale == TcpDirection.UNKNOWN) {
            own.scale = TcpDirection.NOT_SCALED;
            other.scale = TcpDirection.NOT_SCALED;
        } else if (own.scale != TcpDirection.NOT_SCALED) {
            own.scale = segment.scale;
        }
    }

    private static void advance(TcpSegment segment, TcpDirection own, TcpDirection other, int marks) {
        int before = own.next;
        int next = segment.next();
        if (before == 0 || next - before > 0) {
            own.next = next;
            own.nextNanos = segment.nanos;
        }
        if (before == 0) {
            own.explained = next;
        } else if (own.explained == 0 && resumes(segment, before, other, marks)) {
            own.explained = before;
        }
        if (segment.sequence == own.explained) {
            own.explained = own.next;
        }
    }

    /** After an acknowledgment of what was not captured: does this segment show again how far the capture reaches? */
    private static boolean resumes(TcpSegment segment, int before, TcpDirection other, int marks) {
        return TcpMark.LOST_SEGMENT.in(marks) || segment.next() != segment.sequence && before - other.lastAck >= 0;
    }
}
