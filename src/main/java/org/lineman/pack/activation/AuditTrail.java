package org.lineman.pack.activation;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lineman.document.DocumentException;
import org.lineman.document.JsonDocument;
import org.lineman.document.JsonWriter;
import org.lineman.pack.store.Durable;
import org.lineman.pack.store.StoreUnusable;

/**
 * Who let which pack answer, when, why and how it ended: a file with a JSON object on each line, only ever added to, each line
 * on the disk before anything follows from it. Safe for use by many threads.
 */
public final class AuditTrail {
    private static final System.Logger LOG = System.getLogger(AuditTrail.class.getName());

    private final Path file;

    /** The trail in a file, which need not be there yet. */
    public AuditTrail(Path file) {
        this.file = file;
    }

    /**
     * Adds a line.
     *
     * @throws StoreUnusable if it cannot be written
     */
    synchronized void add(AuditEntry entry) {
        String line = new JsonWriter().write(entry).strip().replaceAll("\\n\\s*", " ") + "\n";
        try {
            Durable.append(file, ((endsInALine() ? "" : "\n") + line).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StoreUnusable("the audit trail " + file + " cannot be written: " + e.getMessage());
        }
    }

    /** A process that was killed while it wrote may have left half a line; the next one must not be glued to it. */
    private boolean endsInALine() throws IOException {
        if (Files.notExists(file) || Files.size(file) == 0) {
            return true;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() == '\n';
        }
    }

    /** All entries, the oldest first. A line that was cut off when a process was killed is left out and told to the log. */
    public synchronized List<AuditEntry> entries() {
        List<AuditEntry> entries = new ArrayList<>();
        int number = 0;
        for (String line : lines()) {
            number++;
            try {
                if (!line.isBlank()) {
                    entries.add(AuditEntry.read(JsonDocument.read(file.getFileName() + ":" + number, line)));
                }
            } catch (DocumentException e) {
                LOG.log(System.Logger.Level.WARNING, "{0} line {1} is no entry: {2}", file, number, e.getMessage());
            }
        }
        return List.copyOf(entries);
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be read: {1}", file, e.getMessage());
            return List.of();
        }
    }
}
