package org.lineman.pack.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import org.lineman.document.DocumentException;

/** A key that signs bundles: Ed25519 (RFC 8032), the same signature for the same bytes. */
public final class SigningKey {
    static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** A new key. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a private key (PEM, PKCS #8, not encrypted).
     *
     * @throws DocumentException if the file is something else
     * @throws IOException if it cannot be read
     */
    public static SigningKey read(Path file) throws IOException {
        PrivateKey secret = KeyFile.readPrivate(file);
        try {
            return new SigningKey(secret, publicKeyOf(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public key of " + file + " cannot be derived", e);
        }
    }

    /**
     * PKCS #8 holds only the secret 32 bytes, and Java derives the public key from them only while it makes a key: so it makes
     * this one once more. That the two belong together is tried out.
     */
    private static PublicKey publicKeyOf(PrivateKey secret) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) secret)
                .getBytes()
                .orElseThrow(() -> new GeneralSecurityException("the key does not show its bytes"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(255, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        PublicKey open = generator.generateKeyPair().getPublic();
        Arrays.fill(seed, (byte) 0);
        SigningKey key = new SigningKey(secret, open);
        byte[] trial = {1};
        if (!verifies(open, trial, key.sign(trial))) {
            throw new GeneralSecurityException("this Java makes another key of the same bytes");
        }
        return open;
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a signature over these bytes was made by the owner of a key. */
    static boolean verifies(PublicKey key, byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // A signature that is not even the form of one.
            return false;
        }
    }

    /** The half that others are given, by a name. */
    public TrustedKey trusted(String name) {
        return new TrustedKey(name, open);
    }

    /** The private key as PEM (PKCS #8). Whoever has it signs in your name. */
    public String privatePem() {
        return KeyFile.pem(secret);
    }

    /** The public key as PEM (X.509). */
    public String publicPem() {
        return KeyFile.pem(open);
    }

    /** The fingerprint of the public key; see {@link TrustedKey#fingerprint()}. */
    public String fingerprint() {
        return trusted("").fingerprint();
    }
}
