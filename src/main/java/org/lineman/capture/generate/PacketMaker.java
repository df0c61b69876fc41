package org.lineman.capture.generate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import org.lineman.capture.flow.Endpoint;

/** Makes the packets from one end to another: IPv4 or IPv6, with right lengths and checksums. */
public final class PacketMaker {
    private static final int TCP = 6;
    private static final int UDP = 17;

    private final byte[] source;
    private final byte[] destination;
    private final int sourcePort;
    private final int destinationPort;
    private final int dscp;
    private final int hops;
    private int identification;

    /**
     * Packets from {@code from} to {@code to}.
     *
     * @param dscp the mark, 0 to 63
     * @param hops the time to live at the capture point
     * @throws IllegalArgumentException if an address is no IP address
     */
    public PacketMaker(Endpoint from, Endpoint to, int dscp, int hops) {
        source = address(from.address());
        destination = address(to.address());
        sourcePort = from.port();
        destinationPort = to.port();
        this.dscp = dscp;
        this.hops = hops;
    }

    private static byte[] address(String text) {
        try {
            if (!text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
                throw new IllegalArgumentException("'" + text + "' is no IP address");
            }
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is no IP address", e);
        }
    }

    /** A UDP datagram. */
    public byte[] udp(byte[] payload) {
        ByteBuffer packet = ip(UDP, 8 + payload.length);
        int start = packet.position();
        packet.putShort((short) sourcePort).putShort((short) destinationPort);
        packet.putShort((short) (8 + payload.length)).putShort((short) 0).put(payload);
        int sum = checksum(packet.array(), start, UDP);
        packet.putShort(start + 6, (short) (sum == 0 ? 0xffff : sum));
        return packet.array();
    }

    /**
     * A TCP segment.
     *
     * @param options header options, a multiple of four bytes
     */
    public byte[] tcp(int sequence, int acknowledgment, int flags, int window, byte[] options, byte[] payload) {
        ByteBuffer packet = ip(TCP, 20 + options.length + payload.length);
        int start = packet.position();
        packet.putShort((short) sourcePort).putShort((short) destinationPort);
        packet.putInt(sequence).putInt(acknowledgment);
        packet.put((byte) (20 + options.length << 2)).put((byte) flags).putShort((short) window);
        packet.putInt(0).put(options).put(payload);
        packet.putShort(start + 16, (short) checksum(packet.array(), start, TCP));
        return packet.array();
    }

    /** An ICMP message, which has no ports. */
    public byte[] icmp(byte[] message) {
        ByteBuffer packet = ip(source.length == 4 ? 1 : 58, message.length);
        packet.put(message);
        return packet.array();
    }

    private ByteBuffer ip(int protocol, int length) {
        if (source.length == 16) {
            ByteBuffer packet = ByteBuffer.allocate(40 + length);
            packet.putInt(6 << 28 | dscp << 22).putShort((short) length);
            packet.put((byte) protocol).put((byte) hops).put(source).put(destination);
            return packet;
        }
        ByteBuffer packet = ByteBuffer.allocate(20 + length);
        packet.put((byte) 0x45).put((byte) (dscp << 2)).putShort((short) (20 + length));
        packet.putShort((short) identification++).putShort((short) 0x4000);
        packet.put((byte) hops)
                .put((byte) protocol)
                .putShort((short) 0)
                .put(source)
                .put(destination);
        packet.putShort(10, (short) ~fold(sum(packet.array(), 0, 20)));
        return packet;
    }

    private int checksum(byte[] packet, int start, int protocol) {
        long sum = sum(source, 0, source.length) + sum(destination, 0, destination.length);
        return ~fold(sum + protocol + (packet.length - start) + sum(packet, start, packet.length)) & 0xffff;
    }

    private static long sum(byte[] data, int from, int to) {
        long sum = 0;
        int at = from;
        for (; at + 1 < to; at += 2) {
            sum += (data[at] & 0xff) << 8 | data[at + 1] & 0xff;
        }
        return at < to ? sum + ((data[at] & 0xff) << 8) : sum;
    }

    private static int fold(long sum) {
        long folded = (sum & 0xffff) + (sum >>> 16 & 0xffff) + (sum >>> 32);
        folded = (folded & 0xffff) + (folded >>> 16);
        return (int) ((folded & 0xffff) + (folded >>> 16));
    }
}
