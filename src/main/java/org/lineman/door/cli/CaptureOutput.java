package org.lineman.door.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.CaptureGenerator;
import org.lineman.capture.generate.Layout;
import org.lineman.capture.generate.Story;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where and how a generated capture is stored: options that all stories share. */
final class CaptureOutput {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "the capture to write; packed if it ends in .gz")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = LayoutOption.class,
            description = "pcap (microseconds, the default), pcap-ns (nanoseconds) or pcapng")
    private Layout layout = Layout.PCAP_MICROSECONDS;

    @Option(names = "--gzip", description = "pack the capture, whatever it is called")
    private boolean gzip;

    @Option(names = "--overwrite", description = "replace files that are there already")
    private boolean overwrite;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            converter = StartOption.class,
            description = "when the story begins, for example 2024-03-05T10:00:00Z (default: 2023-11-14T22:13:20Z)")
    private Instant start = Instant.ofEpochSecond(1_700_000_000L);

    @Option(names = "--seed", paramLabel = "N", description = "decides what chance decides (default: 1)")
    private long seed = 1;

    /** When the story begins, nanoseconds since 1970. */
    long startNanos() {
        return start.getEpochSecond() * 1_000_000_000L + start.getNano();
    }

    long seed() {
        return seed;
    }

    Path file() {
        return out;
    }

    /** Writes the story to the file of {@code --out}; see {@link #write(Path, Story)}. */
    long write(Story story) {
        return write(out, story);
    }

    /**
     * Writes a story to a file in the chosen format.
     *
     * @return how many frames were written
     * @throws ParameterException if the file cannot be written, or is there already and was not given up
     */
    long write(Path file, Story story) {
        CaptureFile usual = CaptureFile.USUAL.in(layout, ByteOrder.LITTLE_ENDIAN);
        boolean packed = gzip || file.toString().endsWith(".gz");
        try (OutputStream to = Files.newOutputStream(file, openOptions())) {
            return new CaptureGenerator().tell(story).write(to, packed ? usual.packed() : usual);
        } catch (IOException e) {
            throw badUse(cannotWrite(file, e));
        }
    }

    private OpenOption[] openOptions() {
        return overwrite
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                // A real capture of that name may be the only evidence there is.
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
    }

    ParameterException badUse(String says) {
        return new ParameterException(spec.commandLine(), says);
    }

    /** Why a file cannot be written, in words. */
    static String cannotWrite(Path file, IOException why) {
        if (why instanceof FileAlreadyExistsException) {
            return file + " is there already; --overwrite replaces it";
        }
        if (why instanceof NoSuchFileException) {
            return file + " cannot be written: there is no such folder";
        }
        return file + " cannot be written: "
                + (why instanceof AccessDeniedException ? "permission denied" : why.getMessage());
    }
}
