package org.lineman.capture.flow;

import org.lineman.capture.link.Packet;

/**
 * The two ends of a packet in an order that does not depend on its direction. One object is reused for all packets.
 */
public final class FlowKey {
    long lowHigh;
    long lowLow;
    long highHigh;
    long highLow;
    int ports;
    int kind;
    int hash;
    private boolean forward;

    /** Takes the addresses, ports and protocol of a packet. */
    public FlowKey of(Packet packet) {
        return of(packet, packet.sourcePort(), packet.destinationPort());
    }

    /** Takes the addresses and protocol of a packet, with ports of the caller's choice. */
    public FlowKey of(Packet packet, int sourcePort, int destinationPort) {
        int order = Long.compareUnsigned(packet.sourceHigh(), packet.destinationHigh());
        order = order != 0 ? order : Long.compareUnsigned(packet.sourceLow(), packet.destinationLow());
        forward = order != 0 ? order < 0 : sourcePort <= destinationPort;
        lowHigh = forward ? packet.sourceHigh() : packet.destinationHigh();
        lowLow = forward ? packet.sourceLow() : packet.destinationLow();
        highHigh = forward ? packet.destinationHigh() : packet.sourceHigh();
        highLow = forward ? packet.destinationLow() : packet.sourceLow();
        ports = forward ? sourcePort << 16 | destinationPort : destinationPort << 16 | sourcePort;
        kind = packet.protocol() << 1 | (packet.v6() ? 1 : 0);
        hash = mix();
        return this;
    }

    /** True if the packet goes from the lower end to the higher. */
    public boolean forward() {
        return forward;
    }

    private int mix() {
        long h = lowLow * 0x9e3779b97f4a7c15L;
        h = (h ^ h >>> 29 ^ highLow) * 0xbf58476d1ce4e5b9L;
        h = (h ^ h >>> 32 ^ lowHigh) * 0x94d049bb133111ebL;
        h = (h ^ h >>> 29 ^ highHigh) * 0x9e3779b97f4a7c15L;
        h = (h ^ h >>> 32 ^ ports ^ (long) kind << 33) * 0xbf58476d1ce4e5b9L;
        return (int) (h >>> 32);
    }
}
