package org.lineman.redaction.locate;

import java.util.Optional;
import org.lineman.redaction.token.Kind;

/**
 * MAC addresses with colons or hyphens, with dots in threes of four digits as Cisco writes them, after {@code SEP} or {@code ATA} as
 * telephones are called, bare if they are known, and the rest of one whose maker is written by name.
 */
public final class MacFinder implements Finder {
    private static final int DIGITS = 12;
    private static final int PAIRED = 17;
    private static final int DOTTED = 14;
    private static final int TAIL = 8;

    @Override
    public void find(Claims claims, Exchange exchange) {
        String line = claims.line();
        for (int i = 0; i + TAIL <= line.length(); i++) {
            if (Chars.isHex(line.charAt(i)) && mayBegin(line, i) && !isWithin(line, i)) {
                i = Math.max(i, claimed(claims, i, exchange) - 1);
            }
        }
    }

    /** A quick look at where a separator would stand, or the last digit. */
    private static boolean mayBegin(String line, int at) {
        char second = line.charAt(at + 2);
        return second == ':'
                || second == '-'
                || line.charAt(at + 4) == '.'
                || at + DIGITS <= line.length() && Chars.isHex(line.charAt(at + DIGITS - 1));
    }

    /** True in the middle of hexadecimal digits, where nothing begins. */
    private static boolean isWithin(String line, int at) {
        return at > 0 && Chars.isHex(line.charAt(at - 1)) && !Chars.startsAt(line, at) && !isTelephone(line, at);
    }

    /** The end of what was found here; the start if nothing was. */
    private static int claimed(Claims claims, int at, Exchange exchange) {
        String line = claims.line();
        boolean starts = Chars.startsAt(line, at);
        if (starts && (isPaired(line, at, PAIRED, ':') || isPaired(line, at, PAIRED, '-'))) {
            return ask(claims, at, at + PAIRED, true, exchange);
        }
        if (starts && isDotted(line, at)) {
            return ask(claims, at, at + DOTTED, true, exchange);
        }
        if (Chars.is(line, at - 1, '_')
                && at > 1
                && Chars.isWord(line.charAt(at - 2))
                && isPaired(line, at, TAIL, ':')) {
            claims.ask(Kind.MAC_TAIL, at, at + TAIL, true, exchange);
            return at + TAIL;
        }
        boolean telephone = isTelephone(line, at);
        if ((starts || telephone) && isBare(line, at)) {
            return ask(claims, at, at + DIGITS, telephone, exchange);
        }
        return at;
    }

    private static boolean isPaired(String line, int at, int length, char separator) {
        if (at + length > line.length() || Chars.is(line, at - 1, separator)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = line.charAt(at + i);
            if (i % 3 == 2 ? c != separator : !Chars.isHex(c)) {
                return false;
            }
        }
        return Chars.endsAt(line, at + length)
                && !(Chars.is(line, at + length, separator) && isHexAt(line, at + length + 1));
    }

    private static boolean isHexAt(String line, int at) {
        return at < line.length() && Chars.isHex(line.charAt(at));
    }

    private static boolean isDotted(String line, int at) {
        if (at + DOTTED > line.length() || Chars.is(line, at - 1, '.')) {
            return false;
        }
        for (int i = 0; i < DOTTED; i++) {
            char c = line.charAt(at + i);
            if (i % 5 == 4 ? c != '.' : !Chars.isHex(c)) {
                return false;
            }
        }
        return Chars.endsAt(line, at + DOTTED);
    }

    private static boolean isBare(String line, int at) {
        if (at + DIGITS > line.length()) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (!Chars.isHex(line.charAt(at + i))) {
                return false;
            }
        }
        return Chars.endsAt(line, at + DIGITS);
    }

    private static boolean isTelephone(String line, int at) {
        return at >= 3
                && (line.regionMatches(true, at - 3, "SEP", 0, 3) || line.regionMatches(true, at - 3, "ATA", 0, 3))
                && Chars.startsAt(line, at - 3);
    }

    private static int ask(Claims claims, int start, int end, boolean sure, Exchange exchange) {
        String line = claims.line();
        if (claims.isFree(start, end)) {
            String written = line.substring(start, end);
            String digits = written.replaceAll("[:.-]", "");
            Optional<String> token = exchange.of(new Found(Kind.MAC, digits, line, start, sure));
            token.ifPresent(other -> claims.claim(start, end, Digits.like(written, other, Chars::isHex)));
        }
        return end;
    }
}
