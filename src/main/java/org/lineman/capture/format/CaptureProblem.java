package org.lineman.capture.format;

import java.util.Objects;

/**
 * Something in a capture that could not be taken as it stands. What was read before it, and after it where reading
 * could go on, is kept.
 *
 * @param kind what sort of problem
 * @param offset where it was first met, in bytes from the start of the capture (of the unpacked one, if gzip)
 * @param frame the frame that it was first met in or after; 0 before the first frame
 * @param count how often it was met
 * @param says what was found, and what was done about it
 */
public record CaptureProblem(Kind kind, long offset, long frame, long count, String says) {
    public CaptureProblem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(says, "says");
    }

    /** The sorts of problems. */
    public enum Kind {
        /** The first bytes are those of no capture format that is read. */
        NOT_A_CAPTURE,
        /** The capture ends in the middle of a record or block. */
        CUT_SHORT,
        /** The stream itself failed: a broken upload, a damaged gzip. */
        READ_FAILED,
        /** A record's length cannot be right; reading stopped there. */
        BAD_RECORD_LENGTH,
        /** A block's length cannot be right; reading stopped there. */
        BAD_BLOCK_LENGTH,
        /** A frame is longer than the header says that frames are cut at. */
        BEYOND_SNAPLEN,
        /** A packet names an interface that was not described. */
        UNKNOWN_INTERFACE,
        /** An interface of a link type that is not analysed; its frames are counted only. */
        UNKNOWN_LINK_TYPE,
        /** A frame is dated before the frame that precedes it. */
        TIME_BACKWARDS,
        /** A frame is dated at the start of 1970: the clock was not set. */
        TIME_UNSET,
        /** A frame carries no time, or one that no clock can show; the time before it is used. */
        TIME_MISSING,
        /** A header contradicts itself or the frame; the frame is counted only. */
        MALFORMED_PACKET,
        /** The capture kept too little of a frame to read its headers. */
        HEADER_NOT_CAPTURED,
        /** A fragment of a datagram: its payload is not analysed. */
        FRAGMENT,
        /** A table was full and its entry unused for longest gave way. */
        LIMIT_REACHED
    }
}
