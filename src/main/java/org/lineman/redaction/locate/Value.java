package org.lineman.redaction.locate;

import org.lineman.redaction.token.Kind;

/**
 * A value of which something around it told what it is: digits are a number whatever else is expected, and the name of a machine with
 * a domain is two things.
 */
final class Value {
    private static final int FEWEST_DIGITS = 3;

    private Value() {}

    /** Asks for the value at a place, as far as its words go. */
    static void ask(Claims claims, Kind kind, int start, int end, Exchange exchange) {
        String line = claims.line();
        boolean digits = Chars.afterDigits(line, start) == end;
        if (kind == Kind.NUMBER || digits) {
            if (digits && isNumber(line, start, end)) {
                claims.ask(Kind.NUMBER, start, end, true, exchange);
            }
            return;
        }
        if (kind == Kind.DEVICE) {
            if (Chars.startsAt(line, start) && Chars.endsAt(line, end)) {
                claims.ask(kind, start, end, true, exchange);
            }
            return;
        }
        int nameStart = wordStart(line, start, end);
        int nameEnd = wordEnd(line, start, end);
        if (nameStart < nameEnd) {
            name(claims, kind, nameStart, nameEnd, exchange);
        }
    }

    private static void name(Claims claims, Kind kind, int start, int end, Exchange exchange) {
        int dot = kind == Kind.HOST ? claims.line().indexOf('.', start) : -1;
        if (dot > start && dot < end - 1) {
            claims.ask(Kind.HOST, start, dot, true, exchange);
            claims.ask(Kind.DOMAIN, dot + 1, end, true, exchange);
        } else {
            claims.ask(kind, start, end, true, exchange);
        }
    }

    /** Where the name begins: a pattern knows ASCII alone and takes punctuation along, a name has the edges of its words. */
    private static int wordStart(String line, int from, int to) {
        int start = from;
        while (start < to && !Chars.isWord(line.charAt(start))) {
            start++;
        }
        while (start < to && !Chars.startsAt(line, start)) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String line, int from, int to) {
        int end = to;
        while (end > from && !Chars.isWord(line.charAt(end - 1))) {
            end--;
        }
        while (end > from && !Chars.endsAt(line, end)) {
            end++;
        }
        return end;
    }

    /** A number that is not the beginning of something longer, and no bare number of a JSON document, which must stay one. */
    private static boolean isNumber(String line, int start, int end) {
        boolean whole = Chars.endsAt(line, end) && !(Chars.is(line, end, '.') && Chars.isDigitAt(line, end + 1));
        int before = start - 1;
        while (Chars.is(line, before, ' ') || Chars.is(line, before, ':')) {
            before--;
        }
        boolean bareInJson = Chars.is(line, before, '"') && before < start - 1;
        return whole && !bareInJson && end - start >= FEWEST_DIGITS;
    }
}
