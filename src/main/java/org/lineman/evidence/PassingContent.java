package org.lineman.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Bytes that come once, such as an upload of many gigabytes, and are not kept. Their beginning can be looked at as often as
 * needed; whoever reads beyond it is the only one who can.
 */
public final class PassingContent implements Content {
    private static final int HEAD = 64 << 10;

    private final byte[] head;
    private final InputStream rest;
    private long passed;
    private boolean taken;

    /**
     * Takes the beginning of a stream.
     *
     * @param in the stream, which stays open until this was read and is closed by its owner
     */
    public PassingContent(InputStream in) throws IOException {
        this.head = in.readNBytes(HEAD);
        this.rest = in;
        this.passed = head.length;
    }

    /** True if this begins as a packet capture does, in gzip or not. */
    public boolean isCapture() {
        Signature signature = Signature.of(head, head.length);
        if (signature != Signature.GZIP) {
            return signature == Signature.CAPTURE;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            byte[] inner = in.readNBytes(Head.SIZE / 2);
            return Signature.of(inner, inner.length) == Signature.CAPTURE;
        } catch (IOException cutOrDamaged) {
            return false;
        }
    }

    @Override
    public InputStream open() throws IOException {
        if (taken) {
            throw new IOException("was read already, and its bytes are not kept");
        }
        return new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (at < head.length) {
                    int count = Math.min(length, head.length - at);
                    System.arraycopy(head, at, buffer, offset, count);
                    at += count;
                    return count;
                }
                taken = true;
                int count = rest.read(buffer, offset, length);
                passed += Math.max(0, count);
                return count;
            }
        };
    }

    /** The number of bytes that have come so far. */
    @Override
    public long size() {
        return passed;
    }
}
