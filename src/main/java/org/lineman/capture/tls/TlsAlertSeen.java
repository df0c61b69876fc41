package org.lineman.capture.tls;

/**
 * An alert that was sent in the clear.
 *
 * @param fromClient whether the client sent it
 * @param fatal whether its level is fatal, otherwise warning
 * @param description its number, RFC 8446 section 6
 * @param name its name, such as {@code protocol_version}
 * @param frame the frame it came in
 * @param nanos when, nanoseconds since 1970
 */
public record TlsAlertSeen(boolean fromClient, boolean fatal, int description, String name, long frame, long nanos) {

    /** {@code fatal} or {@code warning}. */
    public String level() {
        return fatal ? "fatal" : "warning";
    }
}
