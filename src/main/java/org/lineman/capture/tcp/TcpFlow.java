package org.lineman.capture.tcp;

import org.lineman.capture.flow.Flow;
import org.lineman.capture.flow.FlowKey;

/** A connection that is being followed. */
public final class TcpFlow extends Flow {
    private final long stream;
    private final long firstFrame;
    private final long startNanos;
    private final TcpSide lowSide = new TcpSide();
    private final TcpSide highSide = new TcpSide();
    private final Opening opening = new Opening();
    private long lastNanos;
    private Object attachment;

    TcpFlow(FlowKey key, long stream, TcpSegment first) {
        super(key);
        this.stream = stream;
        firstFrame = first.frame;
        startNanos = first.nanos;
    }

    /** Judges a segment and counts it; its marks as bits. */
    int take(TcpSegment segment, boolean forward, int frameBytes, int dscp) {
        TcpSide own = forward ? lowSide : highSide;
        TcpSide other = forward ? highSide : lowSide;
        int marks = TcpAnalysis.judge(segment, own.direction, other.direction, opening.roundTripNanos());
        opening.take(segment, forward);
        own.count(segment, frameBytes, dscp, marks);
        own.time(segment, marks);
        other.acknowledged(segment);
        own.window(segment, marks);
        other.otherSent(segment, marks);
        lastNanos = segment.nanos;
        touch(segment.frame);
        return marks;
    }

    /** True if this SYN opens another connection between the same ports. */
    boolean isReusedBy(TcpSegment segment, boolean forward) {
        TcpDirection own = (forward ? lowSide : highSide).direction;
        return segment.isFirstSyn() && !own.isFresh() && segment.sequence != own.initial;
    }

    /** Its number, in the order of first frames. */
    public long stream() {
        return stream;
    }

    /** True if the lower end opened it, as far as the capture shows. */
    public boolean lowIsClient() {
        return opening.seen() ? opening.lowIsClient() : lowPort() >= highPort();
    }

    /** What another reader remembers of this connection; null if nothing. */
    public Object attachment() {
        return attachment;
    }

    /** Remembers something for another reader. */
    public void attach(Object something) {
        attachment = something;
    }

    /** True if either end reset it. */
    public boolean wasReset() {
        return lowSide.hasReset() || highSide.hasReset();
    }

    /** True if something happened that a reader of the report would look for. */
    public boolean isNoteworthy() {
        return lowSide.isMarked() || highSide.isMarked() || wasReset() || handshake() != Handshake.COMPLETE;
    }

    private Handshake handshake() {
        return opening.outcome(lowSide.packets(), highSide.packets());
    }

    /** Everything that was found; a window still shut is counted until the connection's last frame or later. */
    public TcpFlowReport report(long captureEnd) {
        boolean low = lowIsClient();
        long until = wasReset() ? lastNanos : Math.max(lastNanos, captureEnd);
        TcpSide client = low ? lowSide : highSide;
        TcpSide server = low ? highSide : lowSide;
        return new TcpFlowReport(
                stream,
                low ? low() : high(),
                low ? high() : low(),
                firstFrame,
                lastFrame(),
                startNanos,
                (lastNanos - startNanos) / 1e9,
                handshake(),
                opening.attempts(),
                opening.roundTripNanos() / 1e6,
                client.report(until),
                server.report(until));
    }
}
