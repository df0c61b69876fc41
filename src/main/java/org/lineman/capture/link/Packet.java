package org.lineman.capture.link;

import org.lineman.capture.format.Frame;
import org.lineman.capture.format.Wire;

/**
 * The innermost packet of a frame. One object is reused for all frames, like the {@link Frame} that it points into.
 */
public final class Packet {
    /** What the frame turned out to hold. */
    public enum Kind {
        TCP,
        UDP,
        ICMP,
        ICMP6,
        ARP,
        /** Another protocol over IP. */
        OTHER_IP,
        /** A fragment, whose payload cannot be read by itself. */
        FRAGMENT,
        /** Neither IP nor ARP. */
        OTHER,
        /** Headers that contradict themselves. */
        MALFORMED,
        /** Headers of which too little was captured. */
        NOT_CAPTURED,
        /** A link type that is not analysed. */
        UNKNOWN_LINK
    }

    Frame frame;
    Kind kind;
    boolean ip;
    boolean v6;
    long sourceHigh;
    long sourceLow;
    long destinationHigh;
    long destinationLow;
    int sourcePort;
    int destinationPort;
    int trafficClass;
    int hops;
    int protocol;
    int start;
    int end;
    int length;
    int identification;
    int tunnels;
    int tags;

    void reset(Frame of) {
        frame = of;
        kind = Kind.OTHER;
        ip = false;
        sourcePort = 0;
        destinationPort = 0;
        protocol = 0;
        start = of.start();
        end = of.end();
        length = 0;
        identification = 0;
        tunnels = 0;
        tags = 0;
    }

    /** The frame that it came in. */
    public Frame frame() {
        return frame;
    }

    /** What the frame turned out to hold. */
    public Kind kind() {
        return kind;
    }

    /** True if the IP header was read, so that addresses and DSCP can be asked for. */
    public boolean isIp() {
        return ip;
    }

    /** True for IPv6. */
    public boolean v6() {
        return v6;
    }

    public long sourceHigh() {
        return sourceHigh;
    }

    public long sourceLow() {
        return sourceLow;
    }

    public long destinationHigh() {
        return destinationHigh;
    }

    public long destinationLow() {
        return destinationLow;
    }

    /** The TCP or UDP port; 0 for other protocols. */
    public int sourcePort() {
        return sourcePort;
    }

    /** The TCP or UDP port; 0 for other protocols. */
    public int destinationPort() {
        return destinationPort;
    }

    /** The source address as text. */
    public String source() {
        return Addresses.text(sourceHigh, sourceLow, v6);
    }

    /** The destination address as text. */
    public String destination() {
        return Addresses.text(destinationHigh, destinationLow, v6);
    }

    /** The differentiated services code point, 0 to 63. */
    public int dscp() {
        return trafficClass >>> 2;
    }

    /** Time to live, or hop limit. */
    public int hops() {
        return hops;
    }

    /** The IP protocol number. */
    public int protocol() {
        return protocol;
    }

    /** The IPv4 identification; 0 for IPv6. */
    public int identification() {
        return identification;
    }

    /** How many tunnels were peeled off. */
    public int tunnels() {
        return tunnels;
    }

    /** The array that holds the packet, and its neighbours. */
    public byte[] data() {
        return frame.data();
    }

    /** Where the transport header begins; for ARP its own header. */
    public int start() {
        return start;
    }

    /** One past the last byte that belongs to the packet and was captured. */
    public int end() {
        return end;
    }

    /** Bytes of the transport header and payload as the IP header states them, captured or not. */
    public int length() {
        return length;
    }

    /** Bytes captured of the transport header and payload. */
    public int captured() {
        return end - start;
    }

    /** Where the payload of a UDP datagram begins. */
    public int udpPayload() {
        return start + 8;
    }

    /** Bytes of payload that a UDP header states. */
    public int udpPayloadLength() {
        return Wire.u16(data(), start + 4) - 8;
    }

    /** One past the last captured byte of a UDP payload. */
    public int udpEnd() {
        return Math.min(end, start + Math.max(8, Wire.u16(data(), start + 4)));
    }

    void endsAs(Kind what) {
        kind = what;
    }
}
