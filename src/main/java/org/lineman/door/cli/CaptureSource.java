package org.lineman.door.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.lineman.capture.CaptureAnalyser;
import org.lineman.capture.CaptureReport;

/**
 * A capture named on the command line. It is read once, from its place and in memory that does not depend on its length, so
 * that standard input may be as long as it likes.
 *
 * @param name how it was named; {@code -} is standard input
 * @param terminal whose standard input it is, and where messages and progress go
 */
record CaptureSource(String name, Terminal terminal) {
    static CaptureSource of(String name, Terminal terminal) {
        return new CaptureSource(name, terminal);
    }

    /** What is in it; empty, and the reason on standard error, if it is no capture or cannot be read at all. */
    Optional<CaptureReport> read() {
        try {
            CaptureReport report = name.equals("-") ? analyse(terminal.in(), 0) : analyseFile();
            if (!report.format().layout().equals("unknown")) {
                return Optional.of(report);
            }
            report.problems().forEach(problem -> complain("at byte " + problem.offset() + ": " + problem.says()));
        } catch (IOException | InvalidPathException e) {
            complain("cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private CaptureReport analyseFile() throws IOException {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new IOException("there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder; name the captures in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return analyse(in, Files.size(file));
        } catch (java.nio.file.AccessDeniedException e) {
            throw new IOException("permission denied", e);
        }
    }

    private CaptureReport analyse(InputStream in, long size) {
        try (Progress progress = Progress.of(size, terminal)) {
            return new CaptureAnalyser().analyse(new Counted(in, progress));
        }
    }

    private void complain(String says) {
        terminal.err().println("lineman: " + (name.equals("-") ? "standard input" : name) + ": " + says);
    }

    /** Tells how many bytes were read. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer told;
        private long read;

        private Counted(InputStream in, LongConsumer told) {
            super(in);
            this.told = told;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int more = super.read(into, offset, length);
            count(more);
            return more;
        }

        private void count(int more) {
            if (more > 0) {
                read += more;
                told.accept(read);
            }
        }
    }
}
