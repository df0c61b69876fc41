package org.lineman.pack.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineman.document.DocumentException;
import org.lineman.pack.files.PackLimits;

/**
 * Reads the outline of a bundle from its first byte to its last and refuses every archive but the one that {@link StoredEntry}
 * describes. The contents are passed over, and nothing is believed that stands in them.
 */
final class ArchiveScan {
    private static final int MOST_ENTRIES = PackLimits.MOST_FILES + 100;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final int FILE_TYPE = 0170000;
    private static final int LINK = 0120000;
    private static final int PLAIN = 0100000;
    private static final String FOREIGN =
            "the archive is not as lineman rules build writes one (a time, an attribute, an extra field): byte ";

    private final BundleFile file;
    private final BundleFaults faults;
    private final List<StoredEntry> entries = new ArrayList<>();

    private ArchiveScan(BundleFile file) {
        this.file = file;
        this.faults = file.faults();
    }

    /**
     * The entries in the order they stand.
     *
     * @throws DocumentException if the file is no bundle, or is damaged
     */
    static List<StoredEntry> entries(BundleFile file) throws IOException {
        return new ArchiveScan(file).scan();
    }

    private List<StoredEntry> scan() throws IOException {
        if (file.length() < Integer.BYTES || signature(0) != StoredEntry.LOCAL) {
            throw faults.refuse("", "is no bundle: it does not begin like one");
        }
        long at = 0;
        List<Long> contents = new ArrayList<>();
        while (signature(at) == StoredEntry.LOCAL) {
            at = local(at, contents);
        }
        long directory = at;
        for (StoredEntry entry : entries) {
            at = central(at, entry);
        }
        requireExactly(directory, contents);
        return List.copyOf(entries);
    }

    private int signature(long at) throws IOException {
        return file.read(at, Integer.BYTES).getInt();
    }

    /** Reads a header and tells where the next one begins. */
    private long local(long at, List<Long> contents) throws IOException {
        ByteBuffer header = file.read(at, StoredEntry.LOCAL_LENGTH);
        int nameLength = unsigned(header, 26);
        String name = name(at + StoredEntry.LOCAL_LENGTH, nameLength);
        int flags = unsigned(header, 6);
        int size = header.getInt(22);
        if ((flags & ENCRYPTED) != 0) {
            throw faults.refuse(name, "is encrypted; in a bundle everything can be read");
        }
        if (unsigned(header, 8) != 0) {
            throw faults.refuse(name, "is compressed; the entries of a bundle are stored as they are");
        }
        if ((flags & SIZES_FOLLOW) != 0) {
            throw faults.refuse(name, "does not say its size before its content");
        }
        if (size != header.getInt(18)) {
            throw faults.refuse(name, "is said to have two sizes, though it is stored as it is");
        }
        if (size < 0 || size > PackLimits.LARGEST_FILE) {
            throw faults.refuse(
                    name,
                    "is said to have " + Integer.toUnsignedString(size) + " bytes; at most " + PackLimits.LARGEST_FILE
                            + " are read");
        }
        if (entries.size() == MOST_ENTRIES) {
            throw faults.refuse("", "has more than " + MOST_ENTRIES + " entries");
        }
        entries.add(new StoredEntry(name, header.getInt(14), size, at));
        long content = at + StoredEntry.LOCAL_LENGTH + nameLength + unsigned(header, 28);
        contents.add(content);
        return content + size;
    }

    /** Reads a record of the directory and tells where the next one begins. */
    private long central(long at, StoredEntry entry) throws IOException {
        ByteBuffer header = file.read(at, StoredEntry.CENTRAL_LENGTH);
        if (header.getInt(0) != StoredEntry.CENTRAL) {
            throw faults.refuse(entry.name(), "stands in the archive and not in the directory at its end");
        }
        int nameLength = unsigned(header, 28);
        String name = name(at + StoredEntry.CENTRAL_LENGTH, nameLength);
        if (!name.equals(entry.name())) {
            throw faults.refuse(entry.name(), "stands in the directory at the end under another name");
        }
        int type = unsigned(header, 40) & FILE_TYPE;
        if (type == LINK) {
            throw faults.refuse(name, "is a symbolic link; a bundle has files only");
        }
        if (type != PLAIN && type != 0) {
            throw faults.refuse(name, "is no file; a bundle has files only");
        }
        return at + StoredEntry.CENTRAL_LENGTH + nameLength + unsigned(header, 30) + unsigned(header, 32);
    }

    /** Every byte that is not content has to be the one that it must be. */
    private void requireExactly(long directory, List<Long> contents) throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            StoredEntry entry = entries.get(i);
            requireExactly(entry.offset(), entry.localHeader());
            if (contents.get(i) != entry.contentOffset()) {
                throw faults.refuse("", FOREIGN + entry.contentOffset());
            }
        }
        long at = directory;
        for (StoredEntry entry : entries) {
            byte[] record = entry.centralRecord();
            requireExactly(at, record);
            at += record.length;
        }
        byte[] end = StoredEntry.endRecord(entries);
        if (signature(at) == StoredEntry.CENTRAL) {
            throw faults.refuse("", "has a directory with more entries than the archive");
        }
        requireExactly(at, end);
        if (file.length() > at + end.length) {
            throw faults.refuse("", (file.length() - at - end.length) + " bytes follow after the end of the bundle");
        }
    }

    private void requireExactly(long at, byte[] expected) throws IOException {
        int difference =
                Arrays.mismatch(expected, file.read(at, expected.length).array());
        if (difference >= 0) {
            throw faults.refuse("", FOREIGN + (at + difference));
        }
    }

    private static int unsigned(ByteBuffer header, int at) {
        return Short.toUnsignedInt(header.getShort(at));
    }

    private String name(long at, int length) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(file.read(at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw faults.refuse("", "the name at byte " + at + " is not UTF-8");
        }
    }
}
