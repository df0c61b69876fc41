package org.lineman.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts the bytes of one line together, up to a limit, and turns them into clean text. */
final class LineAssembly {
    private static final int ESCAPE = 0x1b;

    private final int longest;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private byte[] bytes = new byte[512];
    private int length;
    private long skipped;
    private boolean fellBack;
    private long fallBacks;

    LineAssembly(int longest) {
        this.longest = longest;
    }

    void begin() {
        length = 0;
        skipped = 0;
    }

    void add(byte[] buffer, int offset, int count) {
        int kept = Math.min(count, longest - length);
        if (length + kept > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(longest, Math.max(length + kept, bytes.length * 2)));
        }
        System.arraycopy(buffer, offset, bytes, length, kept);
        length += kept;
        skipped += count - kept;
    }

    /** Bytes of the line that were over the limit. */
    long skipped() {
        return skipped;
    }

    /** True if the line was not UTF-8. */
    boolean fellBack() {
        return fellBack;
    }

    /** How many lines were not UTF-8 so far. */
    long fallBacks() {
        return fallBacks;
    }

    String text() {
        while (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        boolean ascii = true;
        boolean control = false;
        for (int i = 0; i < length; i++) {
            ascii &= bytes[i] >= 0;
            control |= bytes[i] >= 0 && bytes[i] < 0x20 && bytes[i] != '\t';
        }
        fellBack = false;
        String text = ascii ? new String(bytes, 0, length, StandardCharsets.ISO_8859_1) : decode();
        return control ? clean(text) : text;
    }

    private String decode() {
        // A character that the limit cut in two must not make the line look like another encoding.
        int whole = length;
        while (skipped > 0 && whole > 0 && whole > length - 4 && bytes[whole - 1] < 0) {
            whole--;
        }
        try {
            return utf8.decode(ByteBuffer.wrap(bytes, 0, whole)).toString();
        } catch (CharacterCodingException e) {
            fellBack = true;
            fallBacks++;
            return new String(bytes, 0, length, TextEncoding.FALLBACK);
        }
    }

    /** Removes terminal sequences (ECMA-48), NULs and other control characters; a lone CR becomes a blank. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ESCAPE) {
                i = afterSequence(text, i + 1);
                continue;
            }
            if (c >= 0x20 || c == '\t') {
                clean.append(c);
            } else if (c == '\r') {
                clean.append(' ');
            }
            i++;
        }
        return clean.toString();
    }

    private static int afterSequence(String text, int start) {
        if (start >= text.length()) {
            return start;
        }
        int i = start + 1;
        if (text.charAt(start) == '[') {
            while (i < text.length() && (text.charAt(i) < 0x40 || text.charAt(i) > 0x7e)) {
                i++;
            }
            return Math.min(text.length(), i + 1);
        }
        if (text.charAt(start) == ']') {
            // An operating system command, such as a window title, ends with BEL or with ESC backslash.
            while (i < text.length() && text.charAt(i) != 7 && text.charAt(i) != ESCAPE) {
                i++;
            }
            boolean escaped = i < text.length() && text.charAt(i) == ESCAPE;
            return Math.min(text.length(), i + (escaped ? 2 : 1));
        }
        return "()*+".indexOf(text.charAt(start)) >= 0 ? Math.min(text.length(), i + 1) : i;
    }
}
