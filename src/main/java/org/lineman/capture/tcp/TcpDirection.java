package org.lineman.capture.tcp;

/**
 * What is remembered of one direction of a connection to judge its next segment. In sequence numbers 0 stands for "not
 * known", as it does for tshark: a connection that passes exactly through 0 is judged alike by both.
 */
final class TcpDirection {
    /** No SYN told whether windows are scaled. */
    static final int UNKNOWN = -1;

    /** A SYN told that they are not. */
    static final int NOT_SCALED = -2;

    /** The initial sequence number, or what it must have been if the capture began later. */
    int initial;
    /** The sequence number after the highest that was seen. */
    int next;

    long nextNanos;
    int lastAck;
    long lastAckNanos;
    int window;
    boolean windowKnown;
    int scale = UNKNOWN;
    int duplicates;
    /** Up to here everything was captured without a hole. */
    int explained;
    /** Marks of the segment before. */
    int lastMarks;

    boolean isFresh() {
        return initial == 0;
    }
}
