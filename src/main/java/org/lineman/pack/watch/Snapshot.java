package org.lineman.pack.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lineman.pack.Pack;

/**
 * The files of a pack's home with their sizes and times. Looking again and again works on every file system, with editors that
 * write in place and with those that write beside and rename; the events of an operating system do neither.
 *
 * @param files by path from the home, with forward slashes
 */
record Snapshot(SortedMap<String, Snapshot.State> files) {

    /**
     * What can be seen of a file without reading it.
     *
     * @param size its bytes
     * @param time when it was last written
     * @param key what the file system knows it by, so that a file put in its place is another; may be null
     */
    record State(long size, FileTime time, Object key) {}

    /** What is there now. A file that vanishes meanwhile is not there. */
    static Snapshot of(Path home) {
        SortedMap<String, State> files = new TreeMap<>();
        for (String part : new String[] {Pack.RULES, Pack.KNOWLEDGE_BASE}) {
            try {
                Files.walkFileTree(home.resolve(part), new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                        String name = file.getFileName().toString();
                        if (!isScratch(name)) {
                            files.put(
                                    home.relativize(file).toString().replace('\\', '/'),
                                    new State(about.size(), about.lastModifiedTime(), about.fileKey()));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Snapshot(files);
    }

    /** What editors put beside a file while they write it. */
    private static boolean isScratch(String name) {
        return name.startsWith(".")
                || name.startsWith("#")
                || name.endsWith("~")
                || name.endsWith(".tmp")
                || name.equals("4913");
    }

    /** The paths that were written, appeared or vanished. */
    Set<String> changedSince(Snapshot older) {
        Set<String> changed = new TreeSet<>(files.keySet());
        changed.addAll(older.files.keySet());
        changed.removeIf(path -> java.util.Objects.equals(files.get(path), older.files.get(path)));
        return changed;
    }
}
