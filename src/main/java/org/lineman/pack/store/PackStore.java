package org.lineman.pack.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.source.PackSource;
import org.lineman.pack.source.Provenance;

/**
 * Packs on disk, below one folder, each in a folder named by the digest of all its files: {@code <sha256>/rules}, {@code
 * <sha256>/knowledge-base} and {@code <sha256>/stored.json}. A pack is written elsewhere, put on the disk and then renamed, so
 * that it is complete or not there. Safe for use by many threads; of several processes the first may write, the others only
 * read.
 */
public final class PackStore implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PackStore.class.getName());
    private static final String INCOMING = ".incoming-";
    private static final String LEAVING = ".leaving-";

    private final Path folder;
    private final String whyReadOnly;
    private final FileChannel lock;

    /**
     * Opens a store and sweeps away what an earlier process left unfinished.
     *
     * @param folder where it lies; made if it is not there. One that cannot be written to is read from all the same
     */
    public PackStore(Path folder) {
        this.folder = folder.toAbsolutePath();
        FileChannel held = null;
        String why = "";
        try {
            Files.createDirectories(this.folder);
            held = FileChannel.open(this.folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(held)) {
                sweep();
            } else {
                held.close();
                held = null;
                why = "another service keeps its packs in " + folder;
            }
        } catch (IOException e) {
            why = folder + " cannot be written to: " + e.getMessage();
        }
        this.lock = held;
        this.whyReadOnly = why;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock got = channel.tryLock();
            return got != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /**
     * Refuses if nothing can be written here.
     *
     * @throws StoreUnusable with the reason
     */
    public void requireWritable() {
        if (!whyReadOnly.isEmpty()) {
            throw new StoreUnusable(whyReadOnly);
        }
    }

    /**
     * Stores a pack. One that is there already is left as it is.
     *
     * @param source where it comes from
     * @param when the present time
     * @throws DocumentException if it is no pack, is not to be trusted, or its version is taken by another content
     * @throws IOException if the source cannot be read
     * @throws StoreUnusable if it cannot be written
     */
    public StoredPack add(PackSource source, Instant when) throws IOException {
        requireWritable();
        Path incoming = folder.resolve(INCOMING + UUID.randomUUID());
        try {
            Files.createDirectory(incoming);
            Provenance provenance = source.fetch(incoming);
            PackIdentity identity = PackIdentity.of(incoming);
            StoredPack pack = new StoredPack(
                    identity.version(), identity.digest(), PackTree.digest(incoming), when, provenance, incoming);
            return keep(pack);
        } finally {
            discard(incoming);
        }
    }

    private synchronized StoredPack keep(StoredPack incoming) {
        refuseTakenVersion(incoming);
        Path place = place(incoming.content());
        Optional<StoredPack> there = list().stream()
                .filter(one -> one.folder().equals(place) && intact(one))
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        try {
            incoming.write();
            Durable.syncTree(incoming.folder());
            // What has this name and is not intact is of no use.
            remove(place);
            Durable.rename(incoming.folder(), place);
            return incoming.in(place);
        } catch (IOException e) {
            throw new StoreUnusable("the pack cannot be stored in " + folder + ": " + e.getMessage());
        }
    }

    /** A version names one content; only folders on this machine, which are work in progress, are exempt. */
    private void refuseTakenVersion(StoredPack pack) {
        for (StoredPack there : list()) {
            boolean taken = there.version().equals(pack.version())
                    && there.isVersioned()
                    && pack.isVersioned()
                    && !there.content().equals(pack.content());
            if (taken) {
                throw new DocumentException(new DocumentProblem(
                        PackIdentity.FILE,
                        0,
                        "version",
                        "the version " + pack.version() + " is taken: " + there.digest() + " from "
                                + there.provenance().location() + " has it, and this is "
                                + (there.digest().equals(pack.digest()) ? "the same with other cases" : pack.digest())
                                + "; a version names one content, so give it one of its own"));
            }
        }
    }

    private static boolean intact(StoredPack pack) {
        try {
            pack.requireIntact();
            return true;
        } catch (DocumentException damaged) {
            return false;
        }
    }

    /** All packs, those added last first. What is no pack is left out and told to the log. */
    public List<StoredPack> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<StoredPack> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(PackStore::isPlace).toList()) {
                try {
                    found.add(StoredPack.read(entry));
                } catch (IOException | DocumentException e) {
                    LOG.log(System.Logger.Level.WARNING, "{0} is no pack: {1}", entry, e.getMessage());
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be listed: {1}", folder, e.getMessage());
        }
        return found.stream()
                .sorted(Comparator.comparing(StoredPack::added).reversed().thenComparing(StoredPack::digest))
                .toList();
    }

    /** The packs that a version, a digest or the beginning of a digest names, those added last first. */
    public List<StoredPack> named(String ref) {
        return list().stream().filter(pack -> pack.isNamed(ref)).toList();
    }

    /**
     * Removes what is not needed.
     *
     * @param keep how many to keep in any case, those added last
     * @param pinned digests of packs to keep as well
     * @return what was removed
     */
    public synchronized List<StoredPack> prune(int keep, Set<String> pinned) {
        requireWritable();
        List<StoredPack> superfluous = list().stream()
                .skip(keep)
                .filter(pack -> !pinned.contains(pack.digest()))
                .toList();
        for (StoredPack pack : superfluous) {
            try {
                remove(pack.folder());
            } catch (IOException e) {
                throw new StoreUnusable(pack.label() + " cannot be removed: " + e.getMessage());
            }
        }
        return superfluous;
    }

    /** In one step it is no longer there; its files go afterwards. */
    private void remove(Path place) throws IOException {
        if (Files.exists(place)) {
            Path leaving = folder.resolve(LEAVING + UUID.randomUUID());
            Durable.rename(place, leaving);
            Durable.delete(leaving);
        }
    }

    private void sweep() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> {
                        String name = entry.getFileName().toString();
                        return name.startsWith(INCOMING) || name.startsWith(LEAVING);
                    })
                    .forEach(PackStore::discard);
        }
    }

    private static void discard(Path leftover) {
        try {
            Durable.delete(leftover);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be deleted: {1}", leftover, e.getMessage());
        }
    }

    private Path place(String content) {
        return folder.resolve(content.substring(content.indexOf(':') + 1));
    }

    private static boolean isPlace(Path entry) {
        return entry.getFileName().toString().matches("[0-9a-f]{64}") && Files.isDirectory(entry);
    }

    /** Lets another process write. */
    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the lock of the store was lost", e);
        }
    }
}
