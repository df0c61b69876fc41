package org.lineman.redaction.locate;

import org.lineman.redaction.token.Kind;

/**
 * IPv6 addresses: eight groups, or fewer with a double colon if the first is that of a global, unique local or link-local address,
 * so that neither a time nor the {@code ::} of a program is taken for one.
 */
public final class Address6Finder implements Finder {
    private static final int GROUPS = 8;
    private static final int GROUP_WIDTH = 4;

    @Override
    public void find(Claims claims, Exchange exchange) {
        String line = claims.line();
        int i = line.indexOf(':');
        i = i < 0 ? line.length() : Math.max(0, i - GROUP_WIDTH);
        while (i < line.length()) {
            if (!isPart(line.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < line.length() && isPart(line.charAt(end))) {
                end++;
            }
            ask(claims, i, end, exchange);
            i = end;
        }
    }

    private static void ask(Claims claims, int runStart, int runEnd, Exchange exchange) {
        String line = claims.line();
        int start = runStart;
        int end = runEnd;
        if (Chars.is(line, start, ':') && !Chars.is(line, start + 1, ':')) {
            start++;
        }
        if (Chars.is(line, end - 1, ':') && !Chars.is(line, end - 2, ':')) {
            end--;
        }
        if (end - start > GROUP_WIDTH
                && Chars.startsAt(line, start)
                && Chars.endsAt(line, end)
                && isAddress(line.substring(start, end))) {
            claims.ask(Kind.ADDRESS6, start, end, true, exchange);
        }
    }

    private static boolean isPart(char c) {
        return c == ':' || Chars.isHex(c);
    }

    private static boolean isAddress(String run) {
        if (run.length() > GROUPS * (GROUP_WIDTH + 1)) {
            return false;
        }
        String[] groups = run.split(":", -1);
        int empty = 0;
        for (int i = 0; i < groups.length; i++) {
            boolean edge = i == groups.length - 1 && run.endsWith("::");
            empty += groups[i].isEmpty() && !edge ? 1 : 0;
            if (groups[i].length() > GROUP_WIDTH) {
                return false;
            }
        }
        if (empty == 0) {
            return groups.length == GROUPS;
        }
        return empty == 1 && groups.length <= GROUPS && isUnicast(groups[0]);
    }

    /** 2000::/3, fc00::/7 and fe80::/10 (RFC 4291, RFC 4193). */
    private static boolean isUnicast(String first) {
        if (first.length() != GROUP_WIDTH) {
            return false;
        }
        int value = Integer.parseInt(first, 16);
        return value >>> 13 == 1 || value >>> 9 == 0xfc00 >>> 9 || value >>> 6 == 0xfe80 >>> 6;
    }
}
