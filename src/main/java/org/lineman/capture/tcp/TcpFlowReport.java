package org.lineman.capture.tcp;

import org.lineman.capture.flow.Endpoint;

/**
 * A TCP connection.
 *
 * @param stream its number, in the order of first frames, counted from 0 as tshark does
 * @param client the end that opened it; if the capture does not show that, the end with the higher port
 * @param server the other end
 * @param firstFrame its first frame
 * @param lastFrame its last frame
 * @param startNanos when it was first seen, nanoseconds since 1970
 * @param seconds from its first to its last frame
 * @param handshake how it was opened
 * @param attempts SYN segments of the client
 * @param initialRoundTripMillis from SYN to the ACK that completes the handshake, in milliseconds; 0 if unknown
 * @param fromClient what the client sent
 * @param fromServer what the server sent
 */
public record TcpFlowReport(
        long stream,
        Endpoint client,
        Endpoint server,
        long firstFrame,
        long lastFrame,
        long startNanos,
        double seconds,
        Handshake handshake,
        int attempts,
        double initialRoundTripMillis,
        TcpDirectionReport fromClient,
        TcpDirectionReport fromServer) {

    /** How many segments of both directions bore a mark. */
    public int marked(TcpMark mark) {
        return fromClient.marked(mark) + fromServer.marked(mark);
    }

    /** True if something happened that a reader would look for: a mark, a reset, a handshake that was not completed. */
    public boolean isNoteworthy() {
        return !fromClient.marks().isEmpty()
                || !fromServer.marks().isEmpty()
                || fromClient.resets() + fromServer.resets() > 0
                || handshake != Handshake.COMPLETE;
    }
}
