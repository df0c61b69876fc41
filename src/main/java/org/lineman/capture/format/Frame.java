package org.lineman.capture.format;

/**
 * The frame that was just read. One object is reused for all frames of a capture: whoever wants to keep something
 * copies it before returning.
 */
public final class Frame {
    byte[] data;
    int start;
    int captured;
    int original;
    int fcs;
    int linkType;
    long nanos;
    boolean timed;
    long number;
    long offset;

    /** The buffer that holds the frame, and its neighbours. */
    public byte[] data() {
        return data;
    }

    /** Where the frame begins in {@link #data()}. */
    public int start() {
        return start;
    }

    /** One past the last captured byte, without the frame check sequence. */
    public int end() {
        return start + Math.min(captured, length());
    }

    /** Bytes on the wire as the capture states them, without the frame check sequence. */
    public int length() {
        return Math.max(original - fcs, 0);
    }

    /** Bytes on the wire as the capture states them. */
    public int original() {
        return original;
    }

    /** The LINKTYPE_ number of the interface. */
    public int linkType() {
        return linkType;
    }

    /** Nanoseconds since 1970; the time of the frame before if the frame has none. */
    public long nanos() {
        return nanos;
    }

    /** False if the capture gives no time for this frame. */
    public boolean timed() {
        return timed;
    }

    /** The frame's number, counted from 1. */
    public long number() {
        return number;
    }

    /** Where its record begins, in bytes from the start of the (unpacked) capture. */
    public long offset() {
        return offset;
    }

    void place(FrameBuffer buffer, int at, int capturedBytes, int originalBytes) {
        data = buffer.data();
        start = at;
        captured = capturedBytes;
        original = originalBytes;
        number++;
    }

    void clock(long time) {
        nanos = time;
        timed = true;
    }
}
