package org.lineman.capture.tls;

/** How a handshake went, as far as the capture shows. */
public enum TlsOutcome {
    /** Both ends went on to encrypted records. */
    ESTABLISHED,
    /** The capture shows records, but not how they were agreed on. */
    HANDSHAKE_NOT_SEEN,
    /** A fatal alert ended it. */
    REFUSED_BY_ALERT,
    /** The connection was reset or closed before it was complete. */
    BROKEN_OFF,
    /** The client said hello, and no server hello came. */
    UNANSWERED,
    /** The capture, or the connection, ends before it was complete. */
    UNFINISHED
}
