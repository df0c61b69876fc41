package org.lineman.capture.link;

import org.lineman.capture.format.Wire;

/** Reads IPv4 and IPv6 headers and finds the transport header behind them. */
final class IpHeaders {
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int GRE = 47;
    private static final int ICMP = 1;
    private static final int ICMP6 = 58;
    private static final int IPV4_IN_IP = 4;
    private static final int IPV6_IN_IP = 41;
    private static final int VXLAN_PORT = 4789;

    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION_OPTIONS = 60;
    private static final int MOBILITY = 135;

    int read(Packet packet) {
        if (packet.captured() < 1) {
            return end(packet, Packet.Kind.NOT_CAPTURED);
        }
        return switch (packet.data()[packet.start] >>> 4 & 0xf) {
            case 4 -> v4(packet);
            case 6 -> v6(packet);
            default -> end(packet, Packet.Kind.MALFORMED);
        };
    }

    private int v4(Packet packet) {
        byte[] data = packet.data();
        int at = packet.start;
        if (packet.captured() < 20) {
            return end(packet, Packet.Kind.NOT_CAPTURED);
        }
        int header = (data[at] & 0xf) * 4;
        int total = total(packet, Wire.u16(data, at + 2), 0);
        if (header < 20 || total < header) {
            return end(packet, Packet.Kind.MALFORMED);
        }
        packet.ip = true;
        packet.v6 = false;
        packet.trafficClass = Wire.u8(data, at + 1);
        packet.identification = Wire.u16(data, at + 4);
        packet.hops = Wire.u8(data, at + 8);
        packet.protocol = Wire.u8(data, at + 9);
        packet.sourceHigh = 0;
        packet.sourceLow = Addresses.MAPPED | Wire.u32(data, at + 12);
        packet.destinationHigh = 0;
        packet.destinationLow = Addresses.MAPPED | Wire.u32(data, at + 16);
        packet.end = Math.min(packet.end, at + total);
        packet.start = Math.min(at + header, packet.end);
        packet.length = total - header;
        boolean fragment = (Wire.u16(data, at + 6) & 0x3fff) != 0;
        return fragment ? end(packet, Packet.Kind.FRAGMENT) : transport(packet, packet.protocol);
    }

    private int v6(Packet packet) {
        byte[] data = packet.data();
        int at = packet.start;
        if (packet.captured() < 40) {
            return end(packet, Packet.Kind.NOT_CAPTURED);
        }
        int total = total(packet, Wire.u16(data, at + 4), 40);
        packet.ip = true;
        packet.v6 = true;
        packet.trafficClass = Wire.u16(data, at) >>> 4 & 0xff;
        packet.identification = 0;
        packet.hops = Wire.u8(data, at + 7);
        packet.sourceHigh = Wire.i64(data, at + 8);
        packet.sourceLow = Wire.i64(data, at + 16);
        packet.destinationHigh = Wire.i64(data, at + 24);
        packet.destinationLow = Wire.i64(data, at + 32);
        packet.end = Math.min(packet.end, at + total);
        packet.start = at + 40;
        packet.length = total - 40;
        return extensions(packet, Wire.u8(data, at + 6));
    }

    /**
     * The packet's length. 0 stands for "the network card cuts it up later", and a length beyond the frame cannot be:
     * in both cases it reaches to the end of the frame.
     */
    private static int total(Packet packet, int stated, int besides) {
        int inFrame = packet.frame.start() + packet.frame.length() - packet.start;
        return stated == 0 || stated + besides > inFrame ? inFrame : stated + besides;
    }

    private int extensions(Packet packet, int first) {
        byte[] data = packet.data();
        int next = first;
        while (true) {
            packet.protocol = next;
            boolean extension =
                    switch (next) {
                        case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION_OPTIONS, MOBILITY -> true;
                        default -> false;
                    };
            if (!extension) {
                return transport(packet, next);
            }
            if (packet.captured() < 8) {
                return end(packet, Packet.Kind.NOT_CAPTURED);
            }
            int at = packet.start;
            if (next == FRAGMENT && (Wire.u16(data, at + 2) & 0xfff9) != 0) {
                return end(packet, Packet.Kind.FRAGMENT);
            }
            int size = size(next, Wire.u8(data, at + 1));
            if (size > packet.length) {
                return end(packet, Packet.Kind.MALFORMED);
            }
            next = Wire.u8(data, at);
            packet.length -= size;
            packet.start = Math.min(at + size, packet.end);
        }
    }

    private static int size(int extension, int stated) {
        return switch (extension) {
            case FRAGMENT -> 8;
            case AUTHENTICATION -> (stated + 2) * 4;
            default -> (stated + 1) * 8;
        };
    }

    private int transport(Packet packet, int protocol) {
        return switch (protocol) {
            case TCP -> ports(packet, 20, Packet.Kind.TCP);
            case UDP -> udp(packet);
            case GRE -> Layer.GRE;
            case ICMP -> end(packet, packet.v6 ? Packet.Kind.OTHER_IP : Packet.Kind.ICMP);
            case ICMP6 -> end(packet, packet.v6 ? Packet.Kind.ICMP6 : Packet.Kind.OTHER_IP);
            case IPV4_IN_IP, IPV6_IN_IP -> {
                packet.tunnels++;
                yield Layer.IP;
            }
            default -> end(packet, Packet.Kind.OTHER_IP);
        };
    }

    private int udp(Packet packet) {
        ports(packet, 8, Packet.Kind.UDP);
        return packet.kind == Packet.Kind.UDP && packet.destinationPort == VXLAN_PORT ? Layer.VXLAN : Layer.DONE;
    }

    private int ports(Packet packet, int header, Packet.Kind kind) {
        if (packet.length < header) {
            return end(packet, Packet.Kind.MALFORMED);
        }
        if (packet.captured() < header) {
            return end(packet, Packet.Kind.NOT_CAPTURED);
        }
        packet.sourcePort = Wire.u16(packet.data(), packet.start);
        packet.destinationPort = Wire.u16(packet.data(), packet.start + 2);
        return end(packet, kind);
    }

    private static int end(Packet packet, Packet.Kind kind) {
        packet.endsAs(kind);
        return Layer.DONE;
    }
}
