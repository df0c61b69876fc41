package org.lineman.recognize;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** Bytes of a piece on their way to the reader: digested, and reported as progress. */
final class MeteredStream extends FilterInputStream {
    private final MessageDigest digest;
    private final LongConsumer progress;

    MeteredStream(InputStream in, LongConsumer progress) {
        super(in);
        this.progress = progress;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            digest.update((byte) value);
            progress.accept(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            progress.accept(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what nobody read, and returns the SHA-256 of all bytes, hexadecimal. */
    String digest() throws IOException {
        byte[] rest = new byte[64 << 10];
        while (read(rest, 0, rest.length) >= 0) {
            continue;
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
