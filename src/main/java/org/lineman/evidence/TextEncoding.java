package org.lineman.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells from the first bytes how a text is encoded, or that it is no text. */
final class TextEncoding {
    /** What a log written by an old Windows or Unix program is in when it is not UTF-8. */
    static final Charset FALLBACK = Charset.forName("windows-1252");

    private TextEncoding() {}

    /** UTF-16 or UTF-32 with its byte order; empty for anything whose ASCII characters are single bytes. */
    static Optional<Charset> wide(byte[] head) {
        if (starts(head, 0xff, 0xfe, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (starts(head, 0, 0, 0xfe, 0xff)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (starts(head, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (starts(head, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return withoutMark(head);
    }

    /** Mostly-Latin UTF-16 has a NUL in nearly every other byte, always on the same side. */
    private static Optional<Charset> withoutMark(byte[] head) {
        int[] nuls = new int[2];
        for (int i = 0; i < head.length; i++) {
            nuls[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int pairs = Math.max(1, head.length / 2);
        if (pairs >= 4 && nuls[1] > pairs * 0.6 && nuls[0] < pairs * 0.1) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return pairs >= 4 && nuls[0] > pairs * 0.6 && nuls[1] < pairs * 0.1
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** True if too many bytes are neither letters nor the control characters that occur in text and on terminals. */
    static boolean isBinary(byte[] head) {
        int odd = 0;
        int high = 0;
        int nul = 0;
        for (byte value : head) {
            int b = value & 0xff;
            nul += b == 0 ? 1 : 0;
            high += b >= 0x80 ? 1 : 0;
            odd += b > 0 && b < 0x20 && "\t\n\r\f\b\u001b\u0007\u000b".indexOf(b) < 0 ? 1 : 0;
        }
        int rest = head.length - nul;
        return rest == 0 && nul > 0 || odd > rest * 0.05 || high > rest * 0.3 && !isUtf8(head);
    }

    private static boolean isUtf8(byte[] head) {
        // A character may be cut in two where the head ends.
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return false;
    }

    static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
