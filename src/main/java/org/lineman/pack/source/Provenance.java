package org.lineman.pack.source;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the files of a pack came from.
 *
 * @param kind {@code folder}, {@code bundle} or {@code git}
 * @param location the folder, the file or the address of the repository; never with a password
 * @param revision what exactly was there: of a folder the digest of the pack, of a bundle {@code sha256:} and the digest of its
 *     manifest, of a repository the id of the commit
 * @param signedBy who signed it, by the names and fingerprints of the trusted keys that were found good; empty if nobody was
 *     asked for a signature
 * @param counter the counter of a bundle, which grows from one release to the next
 */
public record Provenance(
        String kind, String location, String revision, Optional<String> signedBy, OptionalLong counter) {

    /** A source that nobody signs. */
    static Provenance unsigned(String kind, String location, String revision) {
        return new Provenance(kind, location, revision, Optional.empty(), OptionalLong.empty());
    }
}
