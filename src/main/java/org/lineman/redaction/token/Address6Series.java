package org.lineman.redaction.token;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * IPv6 addresses of 2001:db8::/32, which RFC 3849 sets aside for documentation: each /64 becomes another one there, each address of
 * it the next. Spellings of one address become spellings of one token.
 */
final class Address6Series implements Series {
    private static final List<String> PREFIXES =
            List.of("2001:db8", "2001:DB8", "2001:0db8", "2001:0DB8", "2001:Db8", "2001:dB8", "2001:0Db8", "2001:0dB8");
    private static final List<String> ENDS = List.of("%x", "%02x", "%03x", "%04x");

    private final Map<String, Integer> networks = new HashMap<>();
    private final Map<String, Integer> hosts = new HashMap<>();
    private int lastNetwork;
    private int lastHost;

    @Override
    public String next(String original, Predicate<String> taken) {
        String hex = hex(original);
        int network = networks.computeIfAbsent(hex.substring(0, 16), key -> ++lastNetwork);
        int host = hosts.computeIfAbsent(hex, key -> ++lastHost);
        List<String> spellings = spellings(network, host);
        for (String token : original.matches(".*[A-F].*") ? reversed(spellings) : spellings) {
            if (!taken.test(token)) {
                return token;
            }
        }
        hosts.put(hex, ++lastHost);
        return spellings(network, lastHost).get(0);
    }

    private static List<String> spellings(int network, int host) {
        List<String> all = new ArrayList<>();
        for (String prefix : PREFIXES) {
            for (String end : ENDS) {
                all.add(String.format(
                        "%s:%x:%x::%x:" + end, prefix, network >>> 16, network & 0xffff, host >>> 16, host & 0xffff));
            }
        }
        return all;
    }

    private static List<String> reversed(List<String> spellings) {
        List<String> reversed = new ArrayList<>(spellings);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    @Override
    public void seen(String original, String token) {
        String there = hex(token);
        int network = Integer.parseUnsignedInt(there.substring(8, 16), 16);
        int host = Integer.parseUnsignedInt(there.substring(24), 16);
        networks.putIfAbsent(hex(original).substring(0, 16), network);
        hosts.putIfAbsent(hex(original), host);
        lastNetwork = Math.max(lastNetwork, network);
        lastHost = Math.max(lastHost, host);
    }

    /** The 32 digits of an address; a literal is never looked up. */
    private static String hex(String address) {
        try {
            return HexFormat.of()
                    .formatHex(InetAddress.getByName("[" + address + "]").getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no IPv6 address", e);
        }
    }
}
