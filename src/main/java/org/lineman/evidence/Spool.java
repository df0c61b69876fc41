package org.lineman.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** Keeps bytes that can be read only once so that they can be read again: small ones in memory, others in a private folder. */
final class Spool implements AutoCloseable {
    private static final int IN_MEMORY = 1 << 20;

    private final Limits limits;
    private final LongPredicate mayHold;
    private final List<Path> files = new ArrayList<>();
    private Path folder;
    private long total;

    /** Keeps within these limits, in memory as long as it is told that so many bytes more may be held there. */
    Spool(Limits limits, LongPredicate mayHold) {
        this.limits = limits;
        this.mayHold = mayHold;
    }

    /** Reads a stream to its end. */
    Content keep(InputStream in) throws IOException {
        byte[] first = in.readNBytes(IN_MEMORY);
        count(first.length);
        if (first.length < IN_MEMORY && mayHold.test(first.length)) {
            return Content.ofBytes(first);
        }
        if (folder == null) {
            folder = Files.createTempDirectory("lineman");
        }
        Path file = Files.createTempFile(folder, "member", "");
        files.add(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(first);
            byte[] buffer = new byte[64 << 10];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count(read);
                out.write(buffer, 0, read);
            }
        }
        return Content.ofFile(file);
    }

    private void count(int bytes) throws LimitExceeded {
        total += bytes;
        if (total > limits.largestTotal()) {
            throw new LimitExceeded("all unpacked files together exceed " + limits.largestTotal() + " bytes");
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
