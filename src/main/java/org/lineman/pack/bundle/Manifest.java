package org.lineman.pack.bundle;

import java.util.List;

/**
 * What a bundle says of itself, and what is signed.
 *
 * @param name the name of the pack
 * @param version its version
 * @param engine the version of the rules' language and fact vocabulary that it needs
 * @param counter grows from one release to the next, whatever the version is called
 * @param digest {@code sha256:} and the digest of the pack, as the pack itself has it when it is loaded
 * @param cases whether the cases are in the bundle
 * @param files every file of the bundle, sorted by name
 */
public record Manifest(
        String name, String version, int engine, long counter, String digest, boolean cases, List<Item> files) {

    /** Copies the list. */
    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param path its path from the home of the pack
     * @param size its bytes
     * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
     */
    public record Item(String path, int size, String sha256) {}

    /** The bytes of all files. */
    public long bytes() {
        return files.stream().mapToLong(Item::size).sum();
    }
}
