package org.lineman.redaction.locate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.lineman.redaction.token.Kind;

/** Whatever looks like the token of a name or of a device: {@code host-1}, {@code LCPX0001}. */
public final class TokenFinder implements Finder {
    private static final List<Kind> WORDS = List.of(Kind.HOST, Kind.DOMAIN, Kind.USER, Kind.PERSON);
    private static final List<String> DEVICES = List.of("LCPX", "RCPX", "CSFX", "TCTX");
    private static final int LONGEST_NUMBER = 255;
    private static final int DEEPEST = 16;

    @Override
    public void find(Claims claims, Exchange exchange) {
        String line = claims.line();
        for (int hyphen = line.indexOf('-'); hyphen >= 0; hyphen = line.indexOf('-', hyphen + 1)) {
            if (Chars.isDigitAt(line, hyphen + 1)) {
                word(claims, hyphen, exchange);
            }
        }
        for (int x = line.indexOf('X'); x >= 0; x = line.indexOf('X', x + 1)) {
            if (Chars.isDigitAt(line, x + 1)) {
                device(claims, x, exchange);
            }
        }
    }

    private static void word(Claims claims, int hyphen, Exchange exchange) {
        String line = claims.line();
        int end = Chars.afterDigits(line, hyphen + 1);
        if (end - hyphen > LONGEST_NUMBER || !Chars.endsAt(line, end)) {
            return;
        }
        for (Kind kind : WORDS) {
            int start = hyphen - kind.word().length();
            if (start >= 0
                    && line.regionMatches(
                            true, start, kind.word(), 0, kind.word().length())
                    && Chars.startsAt(line, start)) {
                for (int longest : kind == Kind.DOMAIN ? ends(line, end) : List.of(end)) {
                    claims.ask(kind, start, longest, true, exchange);
                }
            }
        }
    }

    /** Where the token of a domain may end, the farthest first: it is followed by one label for each that the original has. */
    private static List<Integer> ends(String line, int end) {
        Deque<Integer> ends = new ArrayDeque<>(List.of(end));
        int at = end;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (line.startsWith(".example", at) && Chars.endsAt(line, at + ".example".length())) {
                ends.push(at + ".example".length());
            }
            if (!line.startsWith(".sub", at)) {
                break;
            }
            at += ".sub".length();
        }
        return List.copyOf(ends);
    }

    private static void device(Claims claims, int x, Exchange exchange) {
        String line = claims.line();
        int end = Chars.afterDigits(line, x + 1);
        int start = x - 3;
        if (start >= 0
                && Chars.endsAt(line, end)
                && Chars.startsAt(line, start)
                && DEVICES.contains(line.substring(start, x + 1))) {
            claims.ask(Kind.DEVICE, start, end, true, exchange);
        }
    }
}
