package org.lineman.door.rest.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lineman.casefile.key.StoredKey;

/**
 * A key as the contract shows it.
 *
 * @param id what the key is called
 * @param name what people call it
 * @param scopes what its holder may do
 * @param created when it was made
 * @param createdBy by whom
 * @param expires from when on it is of no use
 * @param lastUsed when it was last used, to the hour
 * @param revoked when it was taken back
 * @param revokedBy by whom
 * @param key the key itself; there once, when it is made
 */
record KeyDocument(
        String id,
        String name,
        List<String> scopes,
        Instant created,
        String createdBy,
        Instant expires,
        Optional<Instant> lastUsed,
        Optional<Instant> revoked,
        String revokedBy,
        String key) {

    static KeyDocument of(StoredKey stored) {
        return with(stored, "");
    }

    static KeyDocument with(StoredKey stored, String key) {
        return new KeyDocument(
                stored.id(),
                stored.name(),
                stored.scopes(),
                stored.created(),
                stored.createdBy(),
                stored.expires(),
                stored.lastUsed(),
                stored.revoked(),
                stored.revokedBy(),
                key);
    }
}
