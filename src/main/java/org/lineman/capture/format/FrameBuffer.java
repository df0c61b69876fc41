package org.lineman.capture.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A window of fixed size that slides over a stream. No number read from the stream ever makes it grow. */
final class FrameBuffer {
    /** The most bytes that can be looked at together. */
    static final int CAPACITY = 1 << 20;

    /** Small enough for a processor's second-level cache to still hold what was just read. */
    private static final int READ = 1 << 17;

    private final byte[] data = new byte[CAPACITY];
    private final InputStream in;
    private int position;
    private int limit;
    private long passed;
    private boolean ended;
    private IOException failure;

    FrameBuffer(InputStream in) {
        this.in = Objects.requireNonNull(in, "in");
    }

    byte[] data() {
        return data;
    }

    int position() {
        return position;
    }

    /** Bytes from the start of the stream to the position. */
    long offset() {
        return passed + position;
    }

    /** Bytes at hand after the position. */
    int available() {
        return limit - position;
    }

    /** What the stream failed with; null if it merely ended or has not ended. */
    IOException failure() {
        return failure;
    }

    /** Makes {@code bytes} bytes available at the position; false if the stream ends before. */
    boolean has(int bytes) {
        return limit - position >= bytes || fill(bytes);
    }

    private boolean fill(int bytes) {
        if (bytes > CAPACITY) {
            throw new IllegalArgumentException(bytes + " bytes are more than the buffer holds");
        }
        // What is left is less than a frame. Moving it to the start keeps the part in use within the processor's cache.
        System.arraycopy(data, position, data, 0, limit - position);
        passed += position;
        limit -= position;
        position = 0;
        while (limit - position < bytes && !ended) {
            read();
        }
        return limit - position >= bytes;
    }

    private void read() {
        try {
            int got = in.read(data, limit, Math.min(READ, CAPACITY - limit));
            if (got < 0) {
                ended = true;
            } else {
                limit += got;
            }
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
    }

    /** Steps over bytes that are available. */
    void advance(int bytes) {
        position += bytes;
    }

    /** Steps over any number of bytes; false if the stream ends before. */
    boolean skip(long bytes) {
        long left = bytes;
        while (left > 0) {
            int step = (int) Math.min(left, READ);
            if (!has(step)) {
                position = limit;
                return false;
            }
            position += step;
            left -= step;
        }
        return true;
    }

    int i32(int from, boolean little) {
        int value = Wire.i32(data, position + from);
        return little ? Integer.reverseBytes(value) : value;
    }

    long u32(int from, boolean little) {
        return i32(from, little) & 0xffffffffL;
    }

    int u16(int from, boolean little) {
        int value = Wire.u16(data, position + from);
        return little ? Short.toUnsignedInt(Short.reverseBytes((short) value)) : value;
    }

    long i64(int from, boolean little) {
        long value = Wire.i64(data, position + from);
        return little ? Long.reverseBytes(value) : value;
    }
}
