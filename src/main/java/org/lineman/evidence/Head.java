package org.lineman.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** The beginning of a stream, looked at without being taken away. */
final class Head {
    static final int SIZE = 8192;

    private Head() {}

    /** A stream whose beginning can be looked at. */
    static PushbackInputStream peekable(InputStream in) {
        return new PushbackInputStream(in, SIZE);
    }

    /** Up to {@link #SIZE} bytes from where the stream stands, which are pushed back. */
    static byte[] of(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(SIZE);
        in.unread(head);
        return head;
    }

    /** The bytes within a gzip file, or the bytes themselves if it is none; guarded against bombs. */
    static PushbackInputStream gunzipped(InputStream raw, Limits limits) throws IOException {
        CountingStream packed = new CountingStream(raw);
        PushbackInputStream in = peekable(packed);
        byte[] head = of(in);
        return Signature.of(head, head.length) == Signature.GZIP
                ? peekable(new GuardedStream(new GZIPInputStream(in, SIZE), limits, packed::count))
                : in;
    }
}
