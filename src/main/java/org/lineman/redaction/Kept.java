package org.lineman.redaction;

import java.util.List;
import java.util.Locale;

/** Addresses that name no machine of anybody's and say something by being what they are. */
final class Kept {
    /** Groups, protocols and nobody: RFC 1112, RFC 2464, IEEE 802.1D, RFC 5798 (VRRP), Cisco's HSRP, broadcast, none. */
    private static final List<String> MACS =
            List.of("01005e", "3333", "0180c2", "01000ccc", "00005e0001", "00000c07ac", "ffffffffffff", "000000000000");

    private Kept() {}

    /** 0.0.0.0/8, loopback, link-local, multicast, netmasks and broadcast (RFC 6890). */
    static boolean address(String address) {
        int first = octet(address, 0);
        int second = octet(address, 1);
        return first == 0
                || first == 127
                || first == 255
                || first >= 224 && first < 240
                || first == 169 && second == 254;
    }

    /** True for an address that only a token has, so that one in a text is exchanged whatever stands around it. */
    static boolean isTokenLike(String address) {
        int first = octet(address, 0);
        int second = octet(address, 1);
        return first == 198 && (second == 18 || second == 19) || first >= 240 && first < 255;
    }

    private static int octet(String address, int index) {
        String octet = address.split("\\.")[index].trim();
        return Character.isDigit(octet.charAt(0)) ? Integer.parseInt(octet) : -1;
    }

    /** True for a group, a protocol's address, or none. */
    static boolean mac(String digits) {
        String lower = digits.toLowerCase(Locale.ROOT);
        return MACS.stream().anyMatch(lower::startsWith);
    }
}
