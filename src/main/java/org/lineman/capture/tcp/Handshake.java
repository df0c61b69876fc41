package org.lineman.capture.tcp;

/** What the capture shows of a connection's opening. */
public enum Handshake {
    /** The capture began after it. */
    NOT_SEEN,
    /** SYN, SYN and ACK, ACK. */
    COMPLETE,
    /** SYN without any answer. */
    UNANSWERED,
    /** SYN answered by RST. */
    REFUSED,
    /** SYN and ACK were sent, and nothing came back. */
    HALF_OPEN,
    /** SYN, and then data from the same end only: the other direction was not captured. */
    ONE_SIDED
}
