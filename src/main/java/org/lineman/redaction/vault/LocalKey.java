package org.lineman.redaction.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that stays on this machine: 32 random bytes in a file that its owner alone may read. Keys for sealing and for the index are
 * derived from it, each for its purpose. Safe for use by many threads.
 */
public final class LocalKey {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom LOTS = new SecureRandom();
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final byte[] pseudorandom;

    private LocalKey(byte[] key) {
        // HKDF-Extract (RFC 5869, 2.2) with the salt of this program.
        this.pseudorandom = hmac("lineman".getBytes(StandardCharsets.US_ASCII), key);
    }

    /**
     * The key in a file, which is made if it is not there. Of several processes that make it at once one wins, and all get its key.
     *
     * @throws IOException if the file cannot be read or made, holds no key, or can be read by others; says what to do
     */
    public static LocalKey at(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        refuseIfOthersMayRead(file);
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "holds no key of 64 hexadecimal digits: put the right file back; without it sealed mappings cannot be opened");
        }
        return new LocalKey(HexFormat.of().parseHex(text));
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        LOTS.nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
        Path made = Files.createTempFile(folder, ".key", null, attributes);
        try {
            Files.writeString(made, HexFormat.of().formatHex(key) + "\n", StandardCharsets.US_ASCII);
            // A link appears whole or not at all, and never in the place of another file.
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key is the key.
        } catch (UnsupportedOperationException e) {
            Files.copy(made, file);
        } finally {
            Files.delete(made);
        }
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        if (!OWNER_ALONE.containsAll(granted)) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "can be read by others (" + PosixFilePermissions.toString(granted)
                            + "): chmod 600 it, and think whether it is" + " still a secret");
        }
    }

    /** Tells keys apart and says nothing about them: 16 hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(derive("id"), 0, ID_BYTES);
    }

    /** A key of 32 bytes for a purpose: HKDF-Expand (RFC 5869, 2.3), of which one round is enough. */
    byte[] derive(String purpose) {
        return hmac(pseudorandom, (purpose + "\u0001").getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static byte[] random(int bytes) {
        byte[] lots = new byte[bytes];
        LOTS.nextBytes(lots);
        return lots;
    }

    @Override
    public String toString() {
        return "LocalKey " + id();
    }
}
