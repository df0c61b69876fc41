package org.lineman.redaction.locate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lineman.redaction.token.Kind;

/**
 * Names that are known, wherever they stand as whole words and in whatever case. Of several that begin at one place the longest is
 * found.
 */
public final class NameFinder implements Finder {
    /** Words of a name that are compared; a longer name is found by none. */
    private static final int MOST_WORDS = 8;

    private static final int LONGEST = 255;

    private final Map<String, Kind> names = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    /** Adds a name; what was known as something else stays that. */
    public void add(Kind kind, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.length() > LONGEST
                || !Chars.isWord(lower.charAt(0))
                || !Chars.isWord(lower.charAt(lower.length() - 1))) {
            return;
        }
        if (names.putIfAbsent(lower, kind) == null) {
            firstWords.add(lower.substring(0, afterWord(lower, 0)));
        }
    }

    /** How many names are known. */
    public int size() {
        return names.size();
    }

    @Override
    public void find(Claims claims, Exchange exchange) {
        if (names.isEmpty()) {
            return;
        }
        String line = claims.line();
        int i = 0;
        while (i < line.length()) {
            if (!Chars.isWord(line.charAt(i))) {
                i++;
                continue;
            }
            int end = longest(claims, i, exchange);
            if (end == i
                    && Chars.is(line, i - 1, '\\')
                    && "nrt".indexOf(line.charAt(i)) >= 0
                    && i + 1 < line.length()) {
                // Perhaps the letter of an escape, and the name begins after it.
                end = Math.max(i + 1, longest(claims, i + 1, exchange));
                i = end > i + 1 ? end : afterWord(line, i);
            } else {
                i = end > i ? end : afterWord(line, i);
            }
        }
    }

    /** Claims the longest name that begins here, and gives its end; the start if there is none. */
    private int longest(Claims claims, int start, Exchange exchange) {
        String line = claims.line();
        int end = afterWord(line, start);
        if (end - start > LONGEST || !firstWords.contains(lower(line, start, end))) {
            return start;
        }
        int best = start;
        Kind kind = null;
        for (int words = 0; words < MOST_WORDS && end - start <= LONGEST; words++) {
            Kind known = names.get(lower(line, start, end));
            if (known != null) {
                best = end;
                kind = known;
            }
            int next = end;
            while (next < line.length() && next - start <= LONGEST && !Chars.isWord(line.charAt(next))) {
                next++;
            }
            if (next >= line.length() || next - start > LONGEST) {
                break;
            }
            end = afterWord(line, next);
        }
        if (kind != null) {
            claims.ask(kind, start, best, true, exchange);
        }
        return best;
    }

    private static String lower(String line, int start, int end) {
        return line.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static int afterWord(String line, int at) {
        int end = at;
        while (end < line.length() && Chars.isWord(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
