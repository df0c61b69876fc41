package org.lineman.pack.files;

/** How much a pack may be. A pack of many hundred known problems with its cases uses less than a tenth of it. */
public final class PackLimits {
    /** How many files. */
    public static final int MOST_FILES = 20_000;

    /** Bytes of one file. */
    public static final int LARGEST_FILE = 32 << 20;

    /** Bytes of all files. */
    public static final long LARGEST_PACK = 256L << 20;

    private PackLimits() {}
}
