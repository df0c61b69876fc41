package org.lineman.door.rest.watch;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * An exception as the log may show it: its class, its frames and its causes. Of its message only what cannot be evidence: what the
 * machine or the network says, and the codes of a database.
 */
final class Wordless extends Exception {
    private static final long serialVersionUID = 1L;

    /** What an operating system says of itself. */
    private static final Set<String> OF_THE_MACHINE = Set.of(
            "No space left on device",
            "Disk quota exceeded",
            "Too many open files",
            "Read-only file system",
            "Input/output error",
            "Broken pipe",
            "Connection reset",
            "Connection reset by peer");

    private Wordless(Throwable thrown, Throwable cause) {
        super(thrown.getClass().getName() + says(thrown), cause);
        setStackTrace(thrown.getStackTrace());
    }

    /** The same without words; with its causes and what was suppressed by it. */
    static Throwable of(Throwable thrown) {
        return of(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Throwable of(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || thrown instanceof Wordless || !seen.add(thrown)) {
            return thrown instanceof Wordless ? thrown : null;
        }
        Wordless wordless = new Wordless(thrown, of(thrown.getCause(), seen));
        for (Throwable suppressed : thrown.getSuppressed()) {
            Throwable clean = of(suppressed, seen);
            if (clean != null) {
                wordless.addSuppressed(clean);
            }
        }
        return wordless;
    }

    private static String says(Throwable thrown) {
        if (thrown instanceof SQLException sql) {
            return ": SQLState " + sql.getSQLState() + ", code " + sql.getErrorCode();
        }
        String message = thrown instanceof FileSystemException file ? file.getReason() : thrown.getMessage();
        boolean harmless = thrown instanceof VirtualMachineError
                || thrown.getClass().getPackageName().equals("java.net")
                || message != null && OF_THE_MACHINE.contains(message);
        return harmless && message != null ? ": " + message : "";
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
