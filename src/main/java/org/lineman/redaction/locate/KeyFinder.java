package org.lineman.redaction.locate;

import java.util.Locale;
import org.lineman.redaction.token.Kind;

/** Names and numbers that stand under a key: {@code UserID=ops4}, {@code Host Name   : cucm1}, {@code "node": "cucm1"}. */
public final class KeyFinder implements Finder {
    private static final int MOST_BLANKS = 20;
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_VALUE = 253;
    private static final int MOST_DIGITS = 18;

    @Override
    public void find(Claims claims, Exchange exchange) {
        String line = claims.line();
        for (int i = 1; i < line.length() - 1; i++) {
            char c = line.charAt(i);
            if (c == '=' || c == ':' && line.charAt(i + 1) != ':' && line.charAt(i + 1) != '/') {
                int value = start(line, i + 1);
                Kind kind = value < line.length() && Chars.isWord(line.charAt(value)) ? kindBefore(line, i) : null;
                int end = kind == null ? value : end(line, value, kind);
                if (end > value) {
                    Value.ask(claims, kind, value, end, exchange);
                }
            }
        }
    }

    /** Where a value begins: after blanks and what opens it. */
    private static int start(String line, int at) {
        int start = at;
        while (start < line.length() && start - at < MOST_BLANKS && isBlank(line.charAt(start))) {
            start++;
        }
        return start < line.length() && "\"'<[(".indexOf(line.charAt(start)) >= 0 ? start + 1 : start;
    }

    /** What the key before this place says of its value: of the keys that the last words make, the longest that is known. */
    private static Kind kindBefore(String line, int at) {
        int end = at;
        while (end > 0 && at - end < MOST_BLANKS && isBlank(line.charAt(end - 1))) {
            end--;
        }
        boolean quoted = Chars.is(line, end - 1, '"');
        end -= quoted ? 1 : 0;
        Kind kind = null;
        String key = "";
        for (int words = 0; words < Keys.MOST_WORDS && end > 0; words++) {
            int start = end;
            while (start > 0 && end - start <= LONGEST_WORD && Chars.isWord(line.charAt(start - 1))) {
                start--;
            }
            if (start == end || end - start > LONGEST_WORD) {
                break;
            }
            key = line.substring(start, end).toLowerCase(Locale.ROOT) + key;
            Kind known = Keys.kindOf(key, quoted);
            kind = known == null ? kind : known;
            end = start - 1;
            if (end <= 0 || " -_".indexOf(line.charAt(end)) < 0) {
                break;
            }
        }
        return kind;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static int end(String line, int start, Kind kind) {
        int end = start;
        while (end < line.length() && end - start < LONGEST_VALUE && isPart(line.charAt(end), kind)) {
            end++;
        }
        boolean tooLong = end - start > (kind == Kind.NUMBER ? MOST_DIGITS : LONGEST_VALUE - 1);
        return tooLong ? start : end;
    }

    private static boolean isPart(char c, Kind kind) {
        return switch (kind) {
            case NUMBER -> Chars.isDigit(c);
            case PERSON -> Chars.isWord(c) && !Chars.isDigit(c) || "'. ,-".indexOf(c) >= 0;
            default -> Chars.isWord(c) || "_.-".indexOf(c) >= 0 || kind == Kind.USER && "\\$".indexOf(c) >= 0;
        };
    }
}
