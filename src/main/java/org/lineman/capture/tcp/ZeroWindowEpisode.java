package org.lineman.capture.tcp;

/**
 * One time that an end shut its window.
 *
 * @param firstFrame the first segment that announced window 0
 * @param lastFrame the last one that did
 * @param frames how many did
 * @param startNanos when it was shut, nanoseconds since 1970
 * @param seconds until it opened, or until the connection or the capture ended
 * @param probes probes and keep-alives that the other end sent meanwhile
 * @param ended how it ended
 */
public record ZeroWindowEpisode(
        long firstFrame, long lastFrame, int frames, long startNanos, double seconds, int probes, End ended) {

    /** How a shut window ended. */
    public enum End {
        /** A window above 0 was announced. */
        OPENED,
        /** One of the ends reset the connection. */
        RESET,
        /** It was still shut when the capture, or the connection, ended. */
        NEVER
    }

    /** True if the window opened again. */
    public boolean recovered() {
        return ended == End.OPENED;
    }
}
