package org.lineman.redaction.token;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IPv4 addresses of 198.18.0.0/15, which RFC 2544 sets aside for tests: each block of 256 addresses becomes the next block there, and
 * the last octet stays, so that what was in one /24 still is. After 512 blocks it goes on in 240.0.0.0/4 (RFC 1112, reserved).
 * Octets that are filled up to three places, with blanks as on forms or with zeros, still are.
 */
final class AddressSeries implements Series {
    private static final int BLOCKS_OF_THE_TEST_RANGE = 512;
    private static final int FIRST_RESERVED = 240;
    private static final int BLOCKS = BLOCKS_OF_THE_TEST_RANGE + (255 - FIRST_RESERVED) * 65_536;

    /** On forms each octet after the first is filled up to three places: {@code 10. 44. 16.  0}. */
    private static final int FORM_WIDTH = 3;

    private static final Pattern OCTETS = Pattern.compile(
            "(\\d{1,3})(\\. {0,2})(\\d{1,3}|[xX]{1,3})(\\. {0,2})(\\d{1,3}|[xX]{1,3})(\\. {0,2})(\\d{1,3}|[xX]{1,3})");

    private final Map<String, Integer> blocks = new HashMap<>();
    private int last = -1;

    @Override
    public String next(String original, Predicate<String> taken) {
        Matcher octets = octets(original);
        int block = blocks.computeIfAbsent(blockOf(octets), key -> ++last);
        while (block < BLOCKS) {
            String token = token(octets, block);
            if (!taken.test(token)) {
                return token;
            }
            block = ++last;
        }
        return null;
    }

    @Override
    public void seen(String original, String token) {
        Matcher there = octets(token);
        int first = Integer.parseInt(there.group(1));
        int second = number(there.group(3));
        int third = number(there.group(5));
        int block = first == 198
                ? (second - 18) * 256 + third
                : BLOCKS_OF_THE_TEST_RANGE + (first - FIRST_RESERVED) * 65_536 + second * 256 + third;
        blocks.putIfAbsent(blockOf(octets(original)), block);
        last = Math.max(last, block);
    }

    private static Matcher octets(String address) {
        Matcher octets = OCTETS.matcher(address);
        if (!octets.matches()) {
            throw new IllegalArgumentException("no IPv4 address");
        }
        return octets;
    }

    /** The first three octets as numbers; a masked one counts as its mask. */
    private static String blockOf(Matcher octets) {
        return plain(octets.group(1)) + "." + plain(octets.group(3)) + "." + plain(octets.group(5));
    }

    private static String plain(String octet) {
        return isMask(octet) ? "x" : Integer.toString(Integer.parseInt(octet));
    }

    private static boolean isMask(String octet) {
        return Character.toLowerCase(octet.charAt(0)) == 'x';
    }

    private static int number(String octet) {
        return isMask(octet) ? 0 : Integer.parseInt(octet);
    }

    private static String token(Matcher octets, int block) {
        int rest = block - BLOCKS_OF_THE_TEST_RANGE;
        boolean test = rest < 0;
        int first = test ? 198 : FIRST_RESERVED + rest / 65_536;
        int second = test ? 18 + block / 256 : rest / 256 % 256;
        int third = test ? block % 256 : rest % 256;
        boolean spaced = octets.group(0).indexOf(' ') >= 0;
        return first
                + "."
                + filled(octets.group(3), second, spaced)
                + "."
                + filled(octets.group(5), third, spaced)
                + octets.group(6)
                + octets.group(7);
    }

    /** An octet as wide as the original if that was filled up with zeros or blanks. */
    private static String filled(String original, int octet, boolean spaced) {
        String digits = isMask(original) && octet == 0 ? original : Integer.toString(octet);
        int room = spaced ? FORM_WIDTH : original.charAt(0) == '0' ? original.length() : 0;
        return (spaced ? " " : "0").repeat(Math.max(0, room - digits.length())) + digits;
    }
}
