package org.lineman.capture.flow;

import java.util.Comparator;

/**
 * One end of a conversation.
 *
 * @param address the IP address as text
 * @param port the TCP or UDP port; 0 where ports do not matter
 */
public record Endpoint(String address, int port) implements Comparable<Endpoint> {
    private static final Comparator<Endpoint> ORDER =
            Comparator.comparing(Endpoint::address).thenComparingInt(Endpoint::port);

    @Override
    public int compareTo(Endpoint other) {
        return ORDER.compare(this, other);
    }

    /** {@code address:port}, with brackets around an IPv6 address. */
    @Override
    public String toString() {
        if (port == 0) {
            return address;
        }
        return address.indexOf(':') >= 0 ? "[" + address + "]:" + port : address + ":" + port;
    }
}
