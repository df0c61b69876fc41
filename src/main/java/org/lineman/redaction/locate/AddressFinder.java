package org.lineman.redaction.locate;

import org.lineman.redaction.token.Kind;

/**
 * IPv4 addresses: four numbers up to 255, also with octets filled up to three places as on the forms of Communication Manager, with
 * masked octets ({@code 10.44.9.xx}), and with the port as a fifth number as tcpdump writes it. More numbers are a version or an
 * object identifier.
 */
public final class AddressFinder implements Finder {
    private static final int OCTETS = 4;
    private static final int FORM_WIDTH = 3;

    @Override
    public void find(Claims claims, Exchange exchange) {
        String line = claims.line();
        int at = line.indexOf('.');
        if (at < 0) {
            return;
        }
        int i = Math.max(0, at - FORM_WIDTH);
        while (i < line.length()) {
            if (!Chars.isDigit(line.charAt(i))) {
                i++;
                continue;
            }
            if (!Chars.startsAt(line, i) || Chars.is(line, i - 1, '.') && !isEllipsis(line, i - 1)) {
                i = afterRun(line, i);
                continue;
            }
            int end = end(line, i);
            if (end > 0) {
                claims.ask(Kind.ADDRESS, i, end, true, exchange);
            }
            i = end > 0 ? end : afterRun(line, i);
        }
    }

    /** A dot that belongs to no number and no name. */
    private static boolean isEllipsis(String line, int dot) {
        return dot > 0 && !Chars.isWord(line.charAt(dot - 1));
    }

    private static int afterRun(String line, int at) {
        int end = at;
        while (end < line.length() && (Chars.isDigit(line.charAt(end)) || line.charAt(end) == '.')) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    /** Where the address that begins here ends; -1 if there is none. */
    private static int end(String line, int start) {
        int at = afterOctet(line, start, false);
        boolean masked = false;
        boolean spaced = false;
        boolean narrow = false;
        for (int octet = 1; octet < OCTETS && at > 0; octet++) {
            if (!Chars.is(line, at, '.')) {
                return -1;
            }
            int digits = at + 1;
            while (Chars.is(line, digits, ' ') && digits - at < FORM_WIDTH) {
                digits++;
            }
            int next = afterOctet(line, digits, true);
            masked = next > 0 && isMask(line, digits);
            spaced |= digits > at + 1;
            narrow |= next - at - 1 != FORM_WIDTH;
            at = next;
        }
        if (at < 0 || spaced && narrow || !Chars.endsAt(line, at)) {
            return -1;
        }
        return !masked && Chars.is(line, at, '.') && Chars.isDigitAt(line, at + 1) && !isPort(line, start, at)
                ? -1
                : at;
    }

    private static int afterOctet(String line, int at, boolean mayBeMasked) {
        int end = at;
        int value = 0;
        if (mayBeMasked && isMask(line, at)) {
            while (end - at < FORM_WIDTH && isMask(line, end)) {
                end++;
            }
            return end;
        }
        while (end - at < FORM_WIDTH && Chars.isDigitAt(line, end)) {
            value = value * 10 + line.charAt(end) - '0';
            end++;
        }
        return end == at || value > 255 || Chars.isDigitAt(line, end) ? -1 : end;
    }

    private static boolean isMask(String line, int at) {
        return Chars.is(line, at, 'x') || Chars.is(line, at, 'X');
    }

    /** True if a fifth and last number is a port, as in {@code IP 10.1.1.1.5060 > 10.1.1.2.5060:}. */
    private static boolean isPort(String line, int start, int dot) {
        int end = Chars.afterDigits(line, dot + 1);
        if (Chars.is(line, end, '.') && Chars.isDigitAt(line, end + 1)) {
            return false;
        }
        return line.startsWith(" >", end) || line.startsWith("> ", start - 2) || line.startsWith("IP ", start - 3);
    }
}
