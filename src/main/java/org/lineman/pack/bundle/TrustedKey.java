package org.lineman.pack.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import org.lineman.document.DocumentException;

/**
 * A public key whose signature is believed.
 *
 * @param name what people call it: the name of its file, without the ending
 * @param key an Ed25519 key
 */
public record TrustedKey(String name, PublicKey key) {

    /**
     * Reads a public key (PEM, X.509).
     *
     * @throws DocumentException if the file is something else
     * @throws IOException if it cannot be read
     */
    public static TrustedKey read(Path file) throws IOException {
        return new TrustedKey(file.getFileName().toString().replaceFirst("\\.[^.]+$", ""), KeyFile.readPublic(file));
    }

    /** The fingerprint: SHA-256 of the key in its X.509 form, as 64 hexadecimal digits. */
    public String fingerprint() {
        return Digests.sha256(key.getEncoded());
    }

    @Override
    public String toString() {
        return name + " (sha256:" + fingerprint() + ")";
    }
}
