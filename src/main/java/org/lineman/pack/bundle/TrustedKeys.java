package org.lineman.pack.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentException;

/**
 * The keys whose signatures are believed, each alone: while a key is replaced, the old and the new one stand here together.
 *
 * @param keys the keys
 */
public record TrustedKeys(List<TrustedKey> keys) {
    /** Believes nobody. */
    public static final TrustedKeys NONE = new TrustedKeys(List.of());

    /** Copies the list. */
    public TrustedKeys {
        keys = List.copyOf(keys);
    }

    /**
     * Reads a key from each file.
     *
     * @throws DocumentException if one is no public key
     * @throws IOException if one cannot be read
     */
    public static TrustedKeys read(Collection<Path> files) throws IOException {
        List<TrustedKey> keys = new ArrayList<>();
        for (Path file : files) {
            keys.add(TrustedKey.read(file));
        }
        return new TrustedKeys(keys);
    }

    /** The key with a fingerprint, if it is believed. */
    Optional<TrustedKey> find(String fingerprint) {
        return keys.stream()
                .filter(key -> key.fingerprint().equals(fingerprint))
                .findFirst();
    }
}
