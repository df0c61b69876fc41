package org.lineman.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read from the start as often as needed. */
public interface Content {

    /** Opens the bytes at the start; the caller closes the stream. */
    InputStream open() throws IOException;

    /** The number of bytes. */
    long size();

    /** Bytes held in memory. */
    static Content ofBytes(byte[] bytes) {
        return new Content() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    /** Text held in memory, as UTF-8. */
    static Content ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The bytes of a file, read when asked for.
     *
     * @throws IOException if the file is not there or cannot be read
     */
    static Content ofFile(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new java.nio.file.AccessDeniedException(file.toString(), null, "cannot be read");
        }
        long size = Files.size(file);
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() {
                return size;
            }
        };
    }
}
