package org.lineman.capture.tcp;

/** Follows how a connection is opened. */
final class Opening {
    private boolean seen;
    private boolean lowIsClient;
    private boolean answered;
    private boolean completed;
    private boolean refused;
    private int attempts;
    private int clientSequence;
    private long synNanos;
    private long roundTrip;

    void take(TcpSegment segment, boolean forward) {
        if (segment.isFirstSyn()) {
            seen = true;
            lowIsClient = forward;
            attempts++;
            clientSequence = segment.sequence;
            synNanos = segment.nanos;
        } else if (segment.isSynAck()) {
            if (!seen) {
                seen = true;
                lowIsClient = !forward;
            }
            answered = true;
        } else if (seen && !completed) {
            if (attempts > 0 && roundTrip == 0 && segment.has(TcpSegment.ACK)) {
                roundTrip = segment.nanos - synNanos;
            }
            complete(segment, forward);
        }
    }

    private void complete(TcpSegment segment, boolean forward) {
        boolean fromClient = forward == lowIsClient;
        if (!fromClient && !answered && segment.has(TcpSegment.RST)) {
            refused = true;
        } else if (fromClient && answered && segment.has(TcpSegment.ACK) && !segment.has(TcpSegment.RST)) {
            completed = true;
        }
    }

    boolean seen() {
        return seen;
    }

    boolean lowIsClient() {
        return lowIsClient;
    }

    int attempts() {
        return attempts;
    }

    /** From the last SYN to the first ACK without SYN; 0 if one of them was not seen. */
    long roundTripNanos() {
        return roundTrip;
    }

    /** How it was opened, given how many segments came from each end. */
    Handshake outcome(long fromLow, long fromHigh) {
        if (!seen) {
            return Handshake.NOT_SEEN;
        }
        if (completed) {
            return Handshake.COMPLETE;
        }
        if (refused) {
            return Handshake.REFUSED;
        }
        long fromClient = lowIsClient ? fromLow : fromHigh;
        long fromServer = lowIsClient ? fromHigh : fromLow;
        if (answered) {
            return Handshake.HALF_OPEN;
        }
        // A client that gives up may send one RST after its last SYN.
        return fromServer == 0 && fromClient <= attempts + 1 ? Handshake.UNANSWERED : Handshake.ONE_SIDED;
    }
}
