package org.lineman.capture.tcp;

/** What is remembered of one direction of a connection to judge its next segment. */
final class TcpDirection {
    /** No window scale was seen; a SYN without the option ends here too. */
    static final int NO_SCALE = -1;

    boolean sequenceKnown;
    boolean ackKnown;
    boolean windowKnown;
    boolean synSeen;
    int first;
    int next;
    long nextNanos;
    int lastAck;
    long lastAckNanos;
    int window;
    int scale = NO_SCALE;
    int duplicates;
    /** The highest acknowledgment from the other side that can be explained by what was captured. */
    int highestExplained;
    boolean explainedKnown;
    /** Marks of the segment before. */
    int lastMarks;
}
