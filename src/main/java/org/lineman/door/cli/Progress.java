package org.lineman.door.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.lineman.evidence.Evidence;

/**
 * Shows how far the reading has come, on one line that is wiped at the end. Only for a person, and only when the evidence is
 * long enough for a person to wonder.
 */
final class Progress implements LongConsumer, AutoCloseable {
    private static final long LONG = 8L << 20;
    private static final long STEP = 1L << 20;
    private static final int BAR = 30;

    private final PrintStream err;
    private final long total;
    private final boolean shown;
    private long next;

    private Progress(PrintStream err, long total, boolean shown) {
        this.err = err;
        this.total = total;
        this.shown = shown;
    }

    /** Progress over this evidence. */
    static Progress of(List<Evidence> evidence, Terminal terminal) {
        long total =
                evidence.stream().mapToLong(piece -> piece.content().size()).sum();
        return of(total, terminal);
    }

    /** Progress over so many bytes; 0 if it is not known how many there are, and then nothing is shown. */
    static Progress of(long total, Terminal terminal) {
        return new Progress(terminal.err(), total, terminal.attended() && total >= LONG);
    }

    /** So many bytes have been read so far. */
    @Override
    public void accept(long read) {
        if (shown && read >= next) {
            next = read + STEP;
            double part = Math.min(1.0, (double) read / total);
            int full = (int) (part * BAR);
            err.print(String.format(
                    Locale.ROOT,
                    "\r[%s%s] %3.0f %% of %d MB read",
                    "#".repeat(full),
                    ".".repeat(BAR - full),
                    part * 100,
                    total >> 20));
            err.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print("\r" + " ".repeat(BAR + 40) + "\r");
            err.flush();
        }
    }
}
