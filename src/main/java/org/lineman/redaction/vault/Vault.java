package org.lineman.redaction.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lineman.redaction.token.Mapping;

/**
 * Seals mappings with AES-256-GCM (NIST SP 800-38D). Sealed bytes are {@code LMV1}, the id of the key in 8 bytes, a nonce of 12, and the
 * ciphertext with its tag; the header and the case are authenticated. Safe for use by many threads.
 */
public final class Vault {
    private static final byte[] FORMAT = "LMV1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_ID = 8;
    private static final int NONCE = 12;
    private static final int HEADER = 4 + KEY_ID;
    private static final int TAG = 16;
    private static final int BITS_OF_TAG = TAG * Byte.SIZE;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final String keyId;
    private final SecretKeySpec key;

    /** A vault that this key opens. */
    public Vault(LocalKey key) {
        this.keyId = key.id();
        this.key = new SecretKeySpec(key.derive("vault"), "AES");
    }

    /** Seals the mapping of a case; no two sealings are the same. */
    public byte[] seal(String caseId, Mapping mapping) {
        byte[] nonce = LocalKey.random(NONCE);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(FORMAT);
        sealed.writeBytes(HexFormat.of().parseHex(keyId));
        byte[] header = sealed.toByteArray();
        sealed.writeBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, header, caseId);
            sealed.writeBytes(cipher.doFinal(mapping.toJson().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
        return sealed.toByteArray();
    }

    /**
     * Opens the sealed mapping of a case.
     *
     * @throws VaultException if it was sealed with another key, for another case, or was changed; says which as far as can be told
     */
    public Mapping open(String caseId, byte[] sealed) {
        if (sealed.length < HEADER + NONCE + TAG
                || !Arrays.equals(sealed, 0, FORMAT.length, FORMAT, 0, FORMAT.length)) {
            throw new VaultException("the mapping of case " + caseId + " is no sealed mapping, or is cut off");
        }
        String sealedWith = HexFormat.of().formatHex(sealed, FORMAT.length, HEADER);
        if (!sealedWith.equals(keyId)) {
            throw new VaultException("the mapping of case " + caseId + " was sealed with the local key " + sealedWith
                    + ", and this is " + keyId + ": put that key's file back to read it");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER, HEADER + NONCE);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOf(sealed, HEADER), caseId);
            byte[] json = cipher.doFinal(sealed, HEADER + NONCE, sealed.length - HEADER - NONCE);
            return Mapping.ofJson(new String(json, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            throw new VaultException(
                    "the mapping of case " + caseId
                            + " was changed, or belongs to another case: restore it from a backup",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] header, String caseId) throws GeneralSecurityException {
        byte[] name = caseId.getBytes(StandardCharsets.UTF_8);
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(BITS_OF_TAG, nonce));
        cipher.updateAAD(ByteBuffer.allocate(header.length + name.length)
                .put(header)
                .put(name)
                .flip());
        return cipher;
    }
}
