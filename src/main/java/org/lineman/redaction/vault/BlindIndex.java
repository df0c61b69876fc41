package org.lineman.redaction.vault;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Makes the entries of an index in which a sensitive word can be looked up and not be read. Safe for use by many threads. */
public final class BlindIndex {
    private static final int BYTES = 12;

    private final byte[] key;

    /** An index under this key; another key gives other entries. */
    public BlindIndex(LocalKey key) {
        this.key = key.derive("blind index");
    }

    /** The entry of a word, the same in whatever case it is written: 24 hexadecimal digits of its HMAC-SHA256. */
    public String of(String word) {
        String normal = Normalizer.normalize(word.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return HexFormat.of().formatHex(LocalKey.hmac(key, normal.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }
}
