package org.lineman.redaction.locate;

import java.util.Optional;
import org.lineman.redaction.token.Kind;

/**
 * Telephone numbers that show by their form: international ones with a plus sign, also in groups (E.164, at most 15 digits), those of
 * the North American plan in groups, and tokens of shorter ones.
 */
public final class TelephoneFinder implements Finder {
    private static final int FEWEST = 8;
    private static final int MOST = 15;
    private static final int LINE_NUMBER = 4;

    @Override
    public void find(Claims claims, Exchange exchange) {
        String line = claims.line();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '+') {
                international(claims, i, exchange);
            } else if (c == '-' || c == '.') {
                northAmerican(claims, i, exchange);
            }
        }
        for (int x = line.indexOf('X'); x >= 0; x = line.indexOf('X', x + 1)) {
            token(claims, x, exchange);
        }
    }

    private static void international(Claims claims, int plus, Exchange exchange) {
        String line = claims.line();
        if (!Chars.isDigitAt(line, plus + 1) || line.charAt(plus + 1) == '0' || !Chars.startsAt(line, plus)) {
            return;
        }
        int end = plus + 1;
        int digits = 0;
        for (int at = plus + 1; Chars.isDigitAt(line, at) && claims.isFree(plus, at + 1); ) {
            int after = Chars.afterDigits(line, at);
            boolean whole =
                    Chars.endsAt(line, after) && !(Chars.is(line, after, '.') && Chars.isDigitAt(line, after + 1));
            if (digits + after - at > MOST || !whole || !claims.isFree(plus, after)) {
                break;
            }
            digits += after - at;
            end = after;
            at = afterSeparator(line, after);
        }
        if (digits >= FEWEST) {
            ask(claims, plus, end, exchange);
        }
    }

    /** A blank, a hyphen, or the area code's bracket. */
    private static int afterSeparator(String line, int at) {
        int next = Chars.is(line, at, ' ') || Chars.is(line, at, '-') ? at + 1 : at;
        if (Chars.is(line, next, '(')) {
            return next + 1;
        }
        if (Chars.is(line, at, ')')) {
            return Chars.is(line, at + 1, ' ') || Chars.is(line, at + 1, '-') ? at + 2 : at + 1;
        }
        return next == at ? line.length() : next;
    }

    /** {@code 610-555-0123}, {@code 610.555.0123} or {@code (610) 555-0123}, seen from the last separator. */
    private static void northAmerican(Claims claims, int last, Exchange exchange) {
        String line = claims.line();
        int end = Chars.afterDigits(line, last + 1);
        if (end - last - 1 != LINE_NUMBER || !Chars.endsAt(line, end) || !isExchange(line, last - 3)) {
            return;
        }
        int separator = last - 4;
        boolean bracket = Chars.is(line, separator, ' ') && Chars.is(line, separator - 1, ')');
        int area = bracket ? separator - 4 : separator - 3;
        if (!bracket && !Chars.is(line, separator, line.charAt(last)) || !isArea(line, area)) {
            return;
        }
        int start = bracket && Chars.is(line, area - 1, '(') ? area - 1 : area;
        boolean begins =
                Chars.startsAt(line, start) && !Chars.is(line, start - 1, '.') && !Chars.is(line, start - 1, '-');
        boolean ends = !(Chars.is(line, end, '.') || Chars.is(line, end, '-')) || !Chars.isDigitAt(line, end + 1);
        if (begins && ends) {
            ask(claims, start, end, exchange);
        }
    }

    private static boolean isExchange(String line, int at) {
        return Chars.isDigitAt(line, at) && Chars.isDigitAt(line, at + 1) && Chars.isDigitAt(line, at + 2);
    }

    /** An area code, or its token. */
    private static boolean isArea(String line, int at) {
        return Chars.isDigitAt(line, at)
                && line.charAt(at) >= '2'
                && (Chars.isDigitAt(line, at + 1) || Chars.is(line, at + 1, 'X'))
                && Chars.isDigitAt(line, at + 2);
    }

    /** A digit other than zero, or a zero and a digit, then an X and digits. */
    private static void token(Claims claims, int x, Exchange exchange) {
        String line = claims.line();
        int end = Chars.afterDigits(line, x + 1);
        if (end == x + 1 || !Chars.isDigitAt(line, x - 1) || !Chars.endsAt(line, end)) {
            return;
        }
        int start = Chars.is(line, x - 2, '0') ? x - 2 : x - 1;
        if (line.charAt(start) != '0' || start == x - 2) {
            if (Chars.startsAt(line, start)) {
                claims.ask(Kind.NUMBER, start, end, true, exchange);
            }
        }
    }

    private static void ask(Claims claims, int start, int end, Exchange exchange) {
        String line = claims.line();
        if (!claims.isFree(start, end)) {
            return;
        }
        String written = line.substring(start, end);
        String number = Digits.of(written, TelephoneFinder::isPart);
        Optional<String> token = exchange.of(new Found(Kind.NUMBER, number, line, start, true));
        token.ifPresent(other -> claims.claim(start, end, Digits.like(written, other, TelephoneFinder::isPart)));
    }

    private static boolean isPart(char c) {
        return Chars.isDigit(c) || c == '+' || c == 'X';
    }
}
