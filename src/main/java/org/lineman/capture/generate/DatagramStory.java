package org.lineman.capture.generate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.lineman.capture.flow.Endpoint;

/** Datagrams that are told one by one: SIP, NTP, H.248 and what else a story needs. */
public final class DatagramStory implements Story {
    private static final int HOPS = 64;

    private final List<SentPacket> sent = new ArrayList<>();
    private long now;

    /** A story that begins at a time, nanoseconds since 1970. */
    public DatagramStory(long startNanos) {
        now = startNanos;
    }

    /** Lets time pass. */
    public DatagramStory after(double millis) {
        now += Math.round(millis * 1_000) * 1_000;
        return this;
    }

    /** A UDP datagram. */
    public DatagramStory udp(Endpoint from, Endpoint to, int mark, byte[] payload) {
        sent.add(new SentPacket(now, new PacketMaker(from, to, mark, HOPS).udp(payload)));
        return this;
    }

    /** A UDP datagram of text, with the line ends of Internet protocols. */
    public DatagramStory text(Endpoint from, Endpoint to, int mark, String text) {
        return udp(from, to, mark, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** An ICMP message. */
    public DatagramStory icmp(Endpoint from, Endpoint to, byte[] message) {
        sent.add(new SentPacket(now, new PacketMaker(from, to, 0, HOPS).icmp(message)));
        return this;
    }

    /** The last packet, for messages that quote it. */
    public byte[] last() {
        return sent.get(sent.size() - 1).bytes();
    }

    @Override
    public Iterator<SentPacket> packets() {
        return sent.iterator();
    }
}
