package org.lineman.redaction.locate;

import org.lineman.redaction.token.Kind;

/**
 * Runs of seven digits and more, which are exchanged where they are a telephone number that was seen before. Shorter ones are left
 * where nothing says what they are: an extension can be a port or a process, too.
 */
public final class KnownNumberFinder implements Finder {
    private static final int FEWEST = 7;

    @Override
    public void find(Claims claims, Exchange exchange) {
        String line = claims.line();
        int i = 0;
        while (i < line.length()) {
            if (!Chars.isDigit(line.charAt(i))) {
                i++;
                continue;
            }
            int end = Chars.afterDigits(line, i);
            if (end - i >= FEWEST && Chars.startsAt(line, i) && Chars.endsAt(line, end)) {
                claims.ask(Kind.NUMBER, i, end, false, exchange);
            }
            i = end;
        }
    }
}
