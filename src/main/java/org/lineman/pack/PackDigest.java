package org.lineman.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest that names the content of a pack: SHA-256 over each file that decides an answer, in the order of the names. A file
 * is its name, a zero byte, its length in decimal, a zero byte and its bytes.
 */
public final class PackDigest {
    private static final String CASES = ".cases/";

    private final MessageDigest sha256;

    /** The digest of no files. */
    public PackDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * True for a file that is part of the digest: cases lie beside the rules but decide no answer.
     *
     * @param name the path of a file from the home of the pack, with forward slashes
     */
    public static boolean decides(String name) {
        return !name.contains(CASES);
    }

    /** Adds a file; the names come in the order of {@link String#compareTo}. */
    public void add(String name, byte[] content) {
        sha256.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        sha256.update(content);
    }

    /** {@code sha256:} and 64 hexadecimal digits. To be asked once, after the last file. */
    public String text() {
        return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    }
}
