package org.lineman.pack.files;

import java.util.Optional;

/** Counts the files of one pack and refuses the one that is too many, too large or cannot be called so. */
public final class PackTally {
    private final PackNames names = new PackNames();
    private int files;
    private long bytes;

    /**
     * Adds a file, or tells why it cannot be added.
     *
     * @param name its path from the home of the pack, with forward slashes
     * @param size its bytes, as far as they are known
     */
    public Optional<String> add(String name, long size) {
        if (size < 0 || size > PackLimits.LARGEST_FILE) {
            return Optional.of(
                    "the file has " + size + " bytes; a file of a pack has at most " + PackLimits.LARGEST_FILE);
        }
        files++;
        bytes += size;
        if (files > PackLimits.MOST_FILES) {
            return Optional.of("there are more than " + PackLimits.MOST_FILES + " files");
        }
        if (bytes > PackLimits.LARGEST_PACK) {
            return Optional.of("the files have more than " + PackLimits.LARGEST_PACK + " bytes together");
        }
        return names.add(name);
    }
}
