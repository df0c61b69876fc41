package org.lineman.evidence;

import java.util.HexFormat;
import java.util.List;

/** What a file is, told by its first bytes and never by its name. */
public enum Signature {
    ZIP,
    GZIP,
    TAR,
    /** A packet capture: pcap of any byte order and resolution, or pcapng. */
    CAPTURE,
    /** A known format that holds no text: a program, an image, an office document, another packer's archive. */
    OTHER_BINARY,
    /** None of these: perhaps text. */
    NONE;

    /** Bytes needed to tell; a tar archive shows at byte 257. */
    public static final int NEEDED = 512;

    private static final int TAR_MAGIC_AT = 257;
    private static final List<String> CAPTURES =
            List.of("a1b2c3d4", "d4c3b2a1", "a1b23c4d", "4d3cb2a1", "a1b2cd34", "34cdb2a1", "0a0d0d0a");
    private static final List<String> BINARIES = List.of(
            "7f454c46", // ELF, core files among them
            "89504e47",
            "ffd8ff",
            "474946383",
            "25504446", // PDF
            "d0cf11e0", // OLE: old office documents
            "fd377a585a00", // xz
            "425a6839", // bzip2
            "28b52ffd", // zstd
            "377abcaf271c", // 7z
            "526172211a07", // rar
            "53514c69746520666f726d6174"); // SQLite

    /** The format whose signature these bytes begin with. */
    public static Signature of(byte[] head, int length) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(length, 16));
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return ZIP;
        }
        if (hex.startsWith("1f8b08")) {
            return GZIP;
        }
        if (CAPTURES.stream().anyMatch(hex::startsWith)) {
            return CAPTURE;
        }
        if (BINARIES.stream().anyMatch(hex::startsWith)) {
            return OTHER_BINARY;
        }
        return isTar(head, length) ? TAR : NONE;
    }

    private static boolean isTar(byte[] head, int length) {
        String magic = "ustar";
        if (length < TAR_MAGIC_AT + magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if (head[TAR_MAGIC_AT + i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
