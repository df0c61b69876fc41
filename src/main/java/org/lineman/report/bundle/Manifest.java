package org.lineman.report.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** The digests of all members, a line each, in the form of {@code sha256sum}. */
final class Manifest {
    private Manifest() {}

    static String of(SortedMap<String, byte[]> members) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            lines.append(digest(member.getValue()))
                    .append("  ")
                    .append(member.getKey())
                    .append('\n');
        }
        return lines.toString();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
