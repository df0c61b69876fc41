package org.lineman.casefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The bytes of a text whose lines are changed one by one; only one of them is held at a time. */
final class LinesStream extends InputStream {
    private final BufferedReader lines;
    private final UnaryOperator<String> change;
    private byte[] line = {};
    private int at;

    LinesStream(BufferedReader lines, UnaryOperator<String> change) {
        this.lines = lines;
        this.change = change;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (at == line.length) {
            String next = lines.readLine();
            if (next == null) {
                return -1;
            }
            line = (change.apply(next) + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, buffer, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
