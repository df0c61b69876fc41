package org.lineman.door.rest.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder has it: {@code lmk_}, an id that may be shown, and a secret of 256 bits by chance.
 *
 * <p>What is kept of the secret is its SHA-256. The slow hashes that passwords need would gain nothing: a password is slow to try
 * because there are few likely ones, and of these there are 2^256 equally likely ones.
 */
public final class KeyText {
    /** How keys begin, so that people and scanners for lost secrets know one when they see it. */
    static final String PREFIX = "lmk_";

    private static final Pattern FORM = Pattern.compile("lmk_([0-9a-z]{8,20})_([0-9a-z]{40,60})");
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int ID_BITS = 64;
    private static final int SECRET_BITS = 256;

    private final String id;
    private final String secret;

    private KeyText(String id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    /** A new key. */
    public static KeyText fresh() {
        return new KeyText(digits(ID_BITS, 13), digits(SECRET_BITS, 50));
    }

    /** The key that a text is; empty if it has not the form of one. */
    static Optional<KeyText> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new KeyText(form.group(1), form.group(2))) : Optional.empty();
    }

    /** As many digits to the base 36 as the largest number of so many bits has. */
    private static String digits(int bits, int digits) {
        String number = new BigInteger(bits, CHANCE).toString(Character.MAX_RADIX);
        return "0".repeat(digits - number.length()) + number;
    }

    /** What the key is called where it must not be shown. */
    public String id() {
        return id;
    }

    /** The whole key, for its holder's eyes only. */
    public String text() {
        return PREFIX + id + "_" + secret;
    }

    /** What is kept of the secret. */
    public String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether this is the key that a digest was kept of; takes the same time wherever the two differ. */
    boolean isOf(String kept) {
        return MessageDigest.isEqual(
                digest().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }

    /** The id alone: a key does not get into a log by being printed. */
    @Override
    public String toString() {
        return PREFIX + id;
    }
}
