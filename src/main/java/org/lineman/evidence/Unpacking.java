package org.lineman.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Takes the files out of zip, tar and tar.gz archives, nested ones too. Nothing is ever written under a name that an archive
 * states; a name that points out of the archive is refused all the same, since it was made to do harm.
 */
final class Unpacking {
    private final Limits limits;
    private final Spool spool;
    private final List<ReadingProblem> problems;
    private final BiConsumer<String, Content> taken;
    private int members;

    Unpacking(Limits limits, Spool spool, List<ReadingProblem> problems, BiConsumer<String, Content> taken) {
        this.limits = limits;
        this.spool = spool;
        this.problems = problems;
        this.taken = taken;
    }

    /** True if the bytes are an archive, a gzipped tar among them. A single gzipped file is none: it is read where it stands. */
    boolean isArchive(Content content) throws IOException {
        try (PushbackInputStream in = Head.gunzipped(content.open(), limits)) {
            Signature signature = signature(in);
            return signature == Signature.ZIP || signature == Signature.TAR;
        }
    }

    /** Hands on every file of an archive, or the content itself if it is none. */
    void unpack(String name, Content content, int depth) {
        try {
            if (!isArchive(content)) {
                take(name, content);
            } else if (depth >= limits.deepest()) {
                report(name, "archives within archives are opened " + limits.deepest() + " deep: not opened");
            } else {
                try (InputStream raw = content.open()) {
                    open(name, raw, depth);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            report(name, "cannot be unpacked any further: " + says(e) + "; what was read before is used");
        }
    }

    private void open(String name, InputStream raw, int depth) throws IOException {
        CountingStream packed = new CountingStream(raw);
        PushbackInputStream in = Head.gunzipped(packed, limits);
        try (ArchiveInputStream<? extends ArchiveEntry> archive = signature(in) == Signature.ZIP
                ? new ZipArchiveInputStream(in, "UTF-8", true, true)
                : new TarArchiveInputStream(in)) {
            long before = 0;
            for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.isDirectory() || refused(name, entry, archive)) {
                    continue;
                }
                long start = before;
                Content member = spool.keep(new GuardedStream(archive, limits, () -> packed.count() - start));
                before = Math.max(0, packed.count() - Head.SIZE);
                unpack(name + "!" + printable(entry.getName()), member, depth + 1);
            }
        }
    }

    private boolean refused(String name, ArchiveEntry entry, ArchiveInputStream<?> archive) throws IOException {
        String path = entry.getName().replace('\\', '/');
        if (path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..")) {
            report(name, "the member named '" + printable(path) + "' points out of the archive: refused");
            return true;
        }
        if (!canRead(entry, archive)) {
            report(
                    name + "!" + printable(path),
                    "is encrypted, a link, or packed in a way that is not known: not read");
            return true;
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private static boolean canRead(ArchiveEntry entry, ArchiveInputStream<?> archive) {
        boolean link = entry instanceof org.apache.commons.compress.archivers.tar.TarArchiveEntry tar && !tar.isFile();
        return !link && ((ArchiveInputStream<ArchiveEntry>) archive).canReadEntryData(entry);
    }

    private void take(String name, Content content) throws LimitExceeded {
        members++;
        if (members > limits.mostMembers()) {
            throw new LimitExceeded("there are more than " + limits.mostMembers() + " files");
        }
        taken.accept(name, content);
    }

    private void report(String name, String says) {
        problems.add(ReadingProblem.of(name, says));
    }

    private static Signature signature(PushbackInputStream in) throws IOException {
        byte[] head = Head.of(in);
        return Signature.of(head, head.length);
    }

    /** A name without the control characters by which it could play tricks on a terminal. */
    static String printable(String name) {
        return name.replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
    }

    static String says(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
