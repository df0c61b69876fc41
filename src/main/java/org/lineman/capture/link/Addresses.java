package org.lineman.capture.link;

/** Addresses as text. An IPv4 address is held in the low half the way IPv6 maps it, so that both share one key. */
public final class Addresses {
    /** The bits before an IPv4 address in its IPv6-mapped form. */
    static final long MAPPED = 0xffffL << 32;

    private Addresses() {}

    /** The usual text of an address; RFC 5952 for IPv6. */
    public static String text(long high, long low, boolean v6) {
        return v6 ? v6(high, low) : v4((int) low);
    }

    /** Dotted decimal. */
    public static String v4(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
    }

    /** Six bytes in hexadecimal, with colons. */
    public static String mac(long address) {
        StringBuilder text = new StringBuilder();
        for (int shift = 40; shift >= 0; shift -= 8) {
            text.append(String.format("%02x", address >>> shift & 0xff)).append(shift > 0 ? ":" : "");
        }
        return text.toString();
    }

    private static String v6(long high, long low) {
        int[] groups = new int[8];
        for (int i = 0; i < 4; i++) {
            groups[i] = (int) (high >>> (48 - 16 * i) & 0xffff);
            groups[i + 4] = (int) (low >>> (48 - 16 * i) & 0xffff);
        }
        int from = longestZeros(groups);
        int to = from;
        while (to < 8 && from >= 0 && groups[to] == 0) {
            to++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == from) {
                text.append("::");
                i = to - 1;
            } else {
                text.append(i > 0 && i != to ? ":" : "").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    /** Where the longest run of two or more zero groups begins; -1 if there is none. */
    private static int longestZeros(int[] groups) {
        int best = -1;
        int bestLength = 1;
        int length = 0;
        for (int i = 0; i < groups.length; i++) {
            length = groups[i] == 0 ? length + 1 : 0;
            if (length > bestLength) {
                bestLength = length;
                best = i - length + 1;
            }
        }
        return best;
    }
}
