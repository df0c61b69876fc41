package org.lineman.casefile.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a key.
 *
 * @param id what the key is called where it must not be shown
 * @param tenant whose cases its holder may see
 * @param name what people call it
 * @param digest of the key's secret; the secret itself is kept nowhere
 * @param scopes what its holder may do, as tokens write it
 * @param created when it was made
 * @param createdBy by whom
 * @param expires from when on it is of no use
 * @param lastUsed when it was last used, to the hour; empty if it never was
 * @param revoked when it was taken back; empty unless it was
 * @param revokedBy by whom; empty unless it was
 */
public record StoredKey(
        String id,
        String tenant,
        String name,
        String digest,
        List<String> scopes,
        Instant created,
        String createdBy,
        Instant expires,
        Optional<Instant> lastUsed,
        Optional<Instant> revoked,
        String revokedBy) {

    public StoredKey {
        scopes = List.copyOf(scopes);
    }

    /** A key that was just made. */
    public static StoredKey made(
            String id,
            String tenant,
            String name,
            String digest,
            List<String> scopes,
            Instant created,
            String createdBy,
            Instant expires) {
        return new StoredKey(
                id, tenant, name, digest, scopes, created, createdBy, expires, Optional.empty(), Optional.empty(), "");
    }
}
