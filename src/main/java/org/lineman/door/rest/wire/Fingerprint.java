package org.lineman.door.rest.wire;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells whether two requests hand in the same: the names and bytes of their pieces, in order. How a form is divided is no part of it,
 * since a caller who sends it again draws another boundary.
 */
public final class Fingerprint {
    private final List<String> names = new ArrayList<>();
    private final List<MessageDigest> pieces = new ArrayList<>();

    /** The bytes of a piece, which have to be read to the end before {@link #value}. */
    InputStream of(String name, InputStream bytes) {
        MessageDigest digest = sha256();
        names.add(name);
        pieces.add(digest);
        return new DigestInputStream(bytes, digest);
    }

    /** Something that was said beside the pieces. */
    public void add(String name, String said) {
        MessageDigest digest = sha256();
        digest.update(said.getBytes(StandardCharsets.UTF_8));
        names.add(name);
        pieces.add(digest);
    }

    /** 64 hexadecimal digits; asked for once. */
    public String value() {
        MessageDigest all = sha256();
        for (int i = 0; i < names.size(); i++) {
            byte[] name = names.get(i).getBytes(StandardCharsets.UTF_8);
            all.update(String.valueOf(name.length).getBytes(StandardCharsets.UTF_8));
            all.update((byte) ':');
            all.update(name);
            all.update(pieces.get(i).digest());
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
