package org.lineman.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Collects pieces of evidence from files, folders (with everything below), archives and streams.
 *
 * <p>A member of an archive is named {@code archive.zip!folder/file}. What cannot be read is a problem that names it, and the
 * rest goes on. Unpacked files live until {@link #close}; the evidence must have been read by then.
 */
public final class Gathering implements AutoCloseable {
    private static final long IN_MEMORY = 64L << 20;

    private final Spool spool;
    private final Unpacking unpacking;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<ReadingProblem> problems = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<Path> seen = new HashSet<>();

    /** Gathers within these limits, and holds at most {@value #IN_MEMORY} bytes of small files in memory. */
    public Gathering(Limits limits) {
        this(limits, upTo(IN_MEMORY));
    }

    /**
     * Gathers within these limits.
     *
     * @param mayHold asked whether so many bytes more may be held in memory; if not, they are kept on disk
     */
    public Gathering(Limits limits, LongPredicate mayHold) {
        this.spool = new Spool(limits, mayHold);
        this.unpacking = new Unpacking(limits, spool, problems, this::take);
    }

    private static LongPredicate upTo(long most) {
        AtomicLong held = new AtomicLong();
        return bytes -> held.addAndGet(bytes) <= most;
    }

    /** Gathers all arguments of a command line; {@code -} stands for the standard input. */
    public static Gathering of(List<String> arguments, InputStream standardInput) {
        Gathering gathering = new Gathering(Limits.STANDARD);
        for (String argument : arguments) {
            if (argument.equals("-")) {
                gathering.addPassing("stdin", standardInput);
            } else {
                gathering.add(Path.of(argument));
            }
        }
        return gathering;
    }

    /** Adds a file, or a folder with everything below it; hidden files of a folder are left out. */
    public void add(Path path) {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else {
            addFile(path);
        }
    }

    /** Adds what can be read from a stream. */
    public void add(String name, InputStream in) {
        try {
            unpacking.unpack(name, spool.keep(in), 0);
        } catch (IOException e) {
            problems.add(ReadingProblem.of(name, "cannot be read: " + Unpacking.says(e)));
        }
    }

    /**
     * Adds what comes once and may be too much to keep: a packet capture is read as it passes, anything else is kept as {@link
     * #add(String, InputStream)} does.
     *
     * @param in the bytes, which the caller leaves open until the evidence was read
     */
    public void addPassing(String name, InputStream in) {
        try {
            PassingContent content = new PassingContent(in);
            if (content.isCapture()) {
                take(name, content);
            } else {
                add(name, content.open());
            }
        } catch (IOException e) {
            problems.add(ReadingProblem.of(name, "cannot be read: " + Unpacking.says(e)));
        }
    }

    private void addFolder(Path folder) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(ReadingProblem.of(name(folder), "the folder cannot be read: " + Unpacking.says(e)));
            return;
        }
        if (files.isEmpty()) {
            problems.add(ReadingProblem.of(name(folder), "the folder is empty"));
        }
        for (Path file : files) {
            if (Files.isSymbolicLink(file)) {
                problems.add(ReadingProblem.of(name(file), "is a symbolic link in a folder: not followed"));
            } else if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                addFolder(file);
            } else {
                addFile(file);
            }
        }
    }

    private void addFile(Path file) {
        String name = name(file);
        if (!Files.exists(file)) {
            problems.add(ReadingProblem.of(name, "there is no such file"));
        } else if (!seen.add(file.toAbsolutePath().normalize())) {
            problems.add(ReadingProblem.of(name, "was named twice: read once"));
        } else if (!Files.isRegularFile(file)) {
            problems.add(ReadingProblem.of(name, "is neither a file nor a folder: not read"));
        } else {
            try {
                unpacking.unpack(name, Content.ofFile(file), 0);
            } catch (IOException e) {
                problems.add(ReadingProblem.of(name, "cannot be read: " + Unpacking.says(e)));
            }
        }
    }

    private void take(String name, Content content) {
        int times = names.merge(name, 1, Integer::sum);
        evidence.add(Evidence.of(times == 1 ? name : name + " (" + times + ")", content));
    }

    private static String name(Path path) {
        return Unpacking.printable(
                path.normalize().toString().isEmpty() ? "." : path.normalize().toString());
    }

    /** The pieces found, sorted by name. */
    public List<Evidence> evidence() {
        return evidence.stream().sorted(Comparator.comparing(Evidence::name)).toList();
    }

    /** What could not be read. */
    public List<ReadingProblem> problems() {
        return List.copyOf(problems);
    }

    /** Deletes what was unpacked. */
    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException e) {
            problems.add(ReadingProblem.of("spool", "unpacked files could not be deleted: " + Unpacking.says(e)));
        }
    }
}
