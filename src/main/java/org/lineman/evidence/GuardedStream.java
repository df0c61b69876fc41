package org.lineman.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes, which stop with {@link LimitExceeded} when they are too many, or too many for what they were packed in. */
final class GuardedStream extends FilterInputStream {
    private final Limits limits;
    private final LongSupplier packed;
    private long count;

    /** Guards a stream whose packed form has been read so far for {@code packed} bytes. */
    GuardedStream(InputStream in, Limits limits, LongSupplier packed) {
        super(in);
        this.limits = limits;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        passed(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        passed(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void passed(int bytes) throws LimitExceeded {
        count += bytes;
        if (count > limits.largestMember()) {
            throw new LimitExceeded("unpacks to more than " + limits.largestMember() + " bytes");
        }
        if (count > Limits.RATIO_FREE && count / Math.max(1, packed.getAsLong()) > limits.highestRatio()) {
            throw new LimitExceeded("unpacks to more than " + limits.highestRatio()
                    + " times its size, which no log does: taken for a decompression bomb");
        }
    }
}
