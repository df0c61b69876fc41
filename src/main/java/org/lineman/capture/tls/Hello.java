package org.lineman.capture.tls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.lineman.capture.format.Wire;

/**
 * What a ClientHello or ServerHello says.
 *
 * @param versions the versions that are offered, or the one that is chosen; wire codes, ascending
 * @param serverName the name that the client asks for; empty if it names none
 */
record Hello(List<Integer> versions, String serverName) {
    private static final int SUPPORTED_VERSIONS = 43;
    private static final int SERVER_NAME = 0;
    private static final int LONGEST_NAME = 255;

    /** Reads the body of a hello message; null if it contradicts itself. */
    static Hello read(byte[] data, int from, int to, boolean client) {
        int at = from + 34;
        if (at >= to) {
            return null;
        }
        TreeSet<Integer> versions = new TreeSet<>();
        versions.add(Wire.u16(data, from));
        at += 1 + Wire.u8(data, at);
        if (client) {
            at = at + 2 <= to ? at + 2 + Wire.u16(data, at) : to;
            at = at < to ? at + 1 + Wire.u8(data, at) : to;
        } else {
            at += 3;
        }
        String name = at + 2 <= to ? extensions(data, at + 2, to, client, versions) : "";
        return new Hello(List.copyOf(versions), name);
    }

    private static String extensions(byte[] data, int from, int to, boolean client, TreeSet<Integer> versions) {
        String name = "";
        int at = from;
        while (at + 4 <= to) {
            int type = Wire.u16(data, at);
            int end = at + 4 + Wire.u16(data, at + 2);
            if (end > to) {
                break;
            }
            if (type == SUPPORTED_VERSIONS) {
                supportedVersions(data, at + 4, end, client, versions);
            } else if (type == SERVER_NAME && client) {
                name = serverName(data, at + 4, end);
            }
            at = end;
        }
        return name;
    }

    /** Where the extension is, the field before the extensions no longer tells the version. */
    private static void supportedVersions(byte[] data, int from, int end, boolean client, TreeSet<Integer> versions) {
        versions.clear();
        for (int at = client ? from + 1 : from; at + 2 <= end; at += 2) {
            int version = Wire.u16(data, at);
            // RFC 8701 reserves values that mean nothing, to keep servers tolerant.
            if ((version & 0x0f0f) != 0x0a0a) {
                versions.add(version);
            }
        }
    }

    private static String serverName(byte[] data, int from, int end) {
        if (from + 5 > end) {
            return "";
        }
        int length = Wire.u16(data, from + 3);
        boolean fits = from + 5 + length <= end && length <= LONGEST_NAME;
        return fits ? new String(data, from + 5, length, StandardCharsets.US_ASCII) : "";
    }
}
