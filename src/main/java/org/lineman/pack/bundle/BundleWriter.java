package org.lineman.pack.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes entries one after the other as the archive that a bundle is; see {@link StoredEntry}. For one thread. */
final class BundleWriter {
    private final OutputStream out;
    private final List<StoredEntry> entries = new ArrayList<>();

    /** Writes to a stream that belongs to the caller. */
    BundleWriter(OutputStream out) {
        this.out = out;
    }

    void add(String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        long offset = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
        StoredEntry entry = new StoredEntry(name, (int) sum.getValue(), content.length, offset);
        entries.add(entry);
        out.write(entry.localHeader());
        out.write(content);
    }

    /** Writes the directory, after which nothing can be added. */
    void finish() throws IOException {
        for (StoredEntry entry : entries) {
            out.write(entry.centralRecord());
        }
        out.write(StoredEntry.endRecord(entries));
    }
}
