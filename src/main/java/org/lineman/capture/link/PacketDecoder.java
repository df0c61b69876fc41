package org.lineman.capture.link;

import org.lineman.capture.format.Frame;
import org.lineman.capture.format.Wire;

/** Finds the innermost packet of a frame. */
public final class PacketDecoder {
    /** Headers in a row after which a frame is taken for nonsense; real ones stay below ten. */
    private static final int MOST_HEADERS = 32;

    private final Packet packet = new Packet();
    private final IpHeaders ipHeaders = new IpHeaders();
    private final Tunnels tunnels = new Tunnels();

    /** Decodes a frame. The packet is valid until the next call. */
    public Packet decode(Frame frame) {
        packet.reset(frame);
        int layer = firstLayer(frame);
        for (int headers = 0; layer != Layer.DONE && headers < MOST_HEADERS; headers++) {
            layer = peel(layer);
        }
        if (layer != Layer.DONE) {
            packet.endsAs(Packet.Kind.MALFORMED);
        }
        return packet;
    }

    private int firstLayer(Frame frame) {
        return switch (frame.linkType()) {
            case LinkTypes.ETHERNET -> Layer.ETHERNET;
            case LinkTypes.NULL, LinkTypes.LOOP -> loopback(frame.linkType());
            case LinkTypes.RAW, LinkTypes.RAW_BSD, LinkTypes.RAW_OPENBSD, LinkTypes.IPV4, LinkTypes.IPV6 -> Layer.IP;
            case LinkTypes.PPP, LinkTypes.PPP_HDLC -> Layer.PPP;
            case LinkTypes.PPP_ETHER -> Layer.PPPOE;
            case LinkTypes.LINUX_SLL -> skip(14, 16);
            case LinkTypes.LINUX_SLL2 -> skip(0, 20);
            case LinkTypes.MPLS -> Layer.MPLS;
            default -> end(Packet.Kind.UNKNOWN_LINK);
        };
    }

    private int peel(int layer) {
        return switch (layer) {
            case Layer.ETHERNET -> skip(12, 14);
            case Layer.VLAN -> vlan();
            case Layer.LLC -> llc();
            case Layer.MPLS -> mpls();
            case Layer.PPPOE -> pppoe();
            case Layer.PPP -> ppp();
            case Layer.ARP -> arp();
            case Layer.IP -> ipHeaders.read(packet);
            case Layer.GRE -> tunnels.gre(packet);
            case Layer.ERSPAN -> tunnels.erspan(packet);
            case Layer.ERSPAN_3 -> tunnels.erspan3(packet);
            case Layer.VXLAN -> tunnels.vxlan(packet);
            default -> throw new IllegalStateException("no layer " + layer);
        };
    }

    /** Steps over a header of fixed size that names what follows by an EtherType. */
    private int skip(int typeAt, int headerLength) {
        if (packet.captured() < headerLength) {
            return end(Packet.Kind.NOT_CAPTURED);
        }
        int type = Wire.u16(packet.data(), packet.start + typeAt);
        packet.start += headerLength;
        return Layer.ofEtherType(type);
    }

    private int vlan() {
        packet.tags++;
        return skip(2, 4);
    }

    /** IEEE 802.2; only the SNAP form leads on, by an EtherType. */
    private int llc() {
        if (packet.captured() < 8) {
            return end(Packet.Kind.OTHER);
        }
        boolean snap = Wire.i32(packet.data(), packet.start) == 0xaaaa0300 && packet.data()[packet.start + 4] == 0;
        return snap ? skip(6, 8) : end(Packet.Kind.OTHER);
    }

    private int mpls() {
        if (packet.captured() < 5) {
            return end(Packet.Kind.NOT_CAPTURED);
        }
        boolean bottom = (packet.data()[packet.start + 2] & 1) != 0;
        packet.start += 4;
        if (!bottom) {
            return Layer.MPLS;
        }
        // Nothing names what follows the labels: it is told by the first half-byte, as routers do.
        int first = Wire.u8(packet.data(), packet.start) >>> 4;
        if (first == 4 || first == 6) {
            return Layer.IP;
        }
        if (first == 0 && packet.captured() >= 4) {
            packet.start += 4;
            return Layer.ETHERNET;
        }
        return end(Packet.Kind.OTHER);
    }

    private int pppoe() {
        if (packet.captured() < 8) {
            return end(Packet.Kind.NOT_CAPTURED);
        }
        boolean session = packet.data()[packet.start + 1] == 0;
        packet.start += 6;
        return session ? Layer.PPP : end(Packet.Kind.OTHER);
    }

    private int ppp() {
        if (packet.captured() >= 2 && Wire.u16(packet.data(), packet.start) == 0xff03) {
            packet.start += 2;
        }
        if (packet.captured() < 3) {
            return end(Packet.Kind.NOT_CAPTURED);
        }
        boolean oneByte = (packet.data()[packet.start] & 1) != 0;
        int protocol = oneByte ? Wire.u8(packet.data(), packet.start) : Wire.u16(packet.data(), packet.start);
        packet.start += oneByte ? 1 : 2;
        return switch (protocol) {
            case 0x21, 0x57 -> Layer.IP;
            case 0x281 -> Layer.MPLS;
            default -> end(Packet.Kind.OTHER);
        };
    }

    private int loopback(int linkType) {
        if (packet.captured() < 4) {
            return end(Packet.Kind.NOT_CAPTURED);
        }
        // BSD's loopback writes the family in the order of the machine that captured.
        int family = Wire.i32(packet.data(), packet.start);
        boolean swapped = linkType == LinkTypes.NULL && (family & 0xffff) == 0 && family != 0;
        packet.start += 4;
        return switch (swapped ? Integer.reverseBytes(family) : family) {
            case 2, 10, 24, 28, 30 -> Layer.IP;
            default -> end(Packet.Kind.OTHER);
        };
    }

    private int arp() {
        boolean whole = packet.captured() >= 28;
        boolean ethernetIpv4 = whole
                && Wire.i32(packet.data(), packet.start) == 0x00010800
                && Wire.u16(packet.data(), packet.start + 4) == 0x0604;
        return end(ethernetIpv4 ? Packet.Kind.ARP : whole ? Packet.Kind.OTHER : Packet.Kind.NOT_CAPTURED);
    }

    private int end(Packet.Kind kind) {
        packet.endsAs(kind);
        return Layer.DONE;
    }
}
