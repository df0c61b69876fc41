package org.lineman.capture.link;

import org.lineman.capture.format.Wire;

/** Headers that carry frames or packets inside packets; mirror ports send them. */
final class Tunnels {
    private static final int CHECKSUM = 0x8000;
    private static final int ROUTING = 0x4000;
    private static final int KEY = 0x2000;
    private static final int SEQUENCE = 0x1000;
    private static final int ACKNOWLEDGMENT = 0x0080;
    private static final int VERSION = 0x0007;
    private static final int VXLAN_HAS_NUMBER = 0x08;

    int gre(Packet packet) {
        if (packet.captured() < 4) {
            return end(packet, Packet.Kind.NOT_CAPTURED);
        }
        int flags = Wire.u16(packet.data(), packet.start);
        int type = Wire.u16(packet.data(), packet.start + 2);
        int size = 4
                + ((flags & (CHECKSUM | ROUTING)) != 0 ? 4 : 0)
                + ((flags & KEY) != 0 ? 4 : 0)
                + ((flags & SEQUENCE) != 0 ? 4 : 0)
                + ((flags & VERSION) == 1 && (flags & ACKNOWLEDGMENT) != 0 ? 4 : 0);
        if ((flags & ROUTING) != 0) {
            return end(packet, Packet.Kind.OTHER_IP);
        }
        if (!step(packet, size)) {
            return Layer.DONE;
        }
        packet.tunnels++;
        // Type I of ERSPAN has no header of its own, and is told from type II by the missing sequence number.
        return type == EtherTypes.ERSPAN && (flags & SEQUENCE) == 0 ? Layer.ETHERNET : Layer.ofEtherType(type);
    }

    int erspan(Packet packet) {
        return step(packet, 8) ? Layer.ETHERNET : Layer.DONE;
    }

    int erspan3(Packet packet) {
        if (packet.captured() < 12) {
            return end(packet, Packet.Kind.NOT_CAPTURED);
        }
        boolean platformHeader = (packet.data()[packet.start + 11] & 1) != 0;
        return step(packet, platformHeader ? 20 : 12) ? Layer.ETHERNET : Layer.DONE;
    }

    int vxlan(Packet packet) {
        int payload = packet.udpPayload();
        if (packet.captured() < 16 || (packet.data()[payload] & VXLAN_HAS_NUMBER) == 0) {
            return Layer.DONE;
        }
        packet.tunnels++;
        packet.start = payload + 8;
        packet.kind = Packet.Kind.OTHER;
        return Layer.ETHERNET;
    }

    private static boolean step(Packet packet, int bytes) {
        if (packet.captured() < bytes) {
            end(packet, Packet.Kind.NOT_CAPTURED);
            return false;
        }
        packet.start += bytes;
        return true;
    }

    private static int end(Packet packet, Packet.Kind kind) {
        packet.endsAs(kind);
        return Layer.DONE;
    }
}
