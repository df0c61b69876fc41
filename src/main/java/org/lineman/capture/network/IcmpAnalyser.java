package org.lineman.capture.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.capture.format.Wire;
import org.lineman.capture.link.Addresses;
import org.lineman.capture.link.Packet;

/** Collects "unreachable" messages of ICMP (RFC 792) and ICMPv6 (RFC 4443). */
public final class IcmpAnalyser {
    private static final int MOST = 1_000;
    private static final int UNREACHABLE = 3;
    private static final int UNREACHABLE_6 = 1;
    private static final List<String> REASONS = List.of(
            "network unreachable",
            "host unreachable",
            "protocol unreachable",
            "port unreachable",
            "fragmentation needed",
            "source route failed",
            "network unknown",
            "host unknown",
            "source host isolated",
            "network prohibited",
            "host prohibited",
            "network unreachable for this service",
            "host unreachable for this service",
            "prohibited by a filter");
    private static final List<String> REASONS_6 = List.of(
            "no route",
            "prohibited by a filter",
            "beyond scope of source address",
            "address unreachable",
            "port unreachable",
            "source address failed policy",
            "route rejected");

    private record Subject(String reporter, String from, String to, int protocol, int port, String reason) {}

    private static final class Seen {
        private final long first;
        private long last;
        private long count;

        private Seen(long first) {
            this.first = first;
        }
    }

    private final Map<Subject, Seen> seen = new LinkedHashMap<>();
    private long notKept;

    /** Takes an ICMP or ICMPv6 packet. */
    public void take(Packet packet) {
        byte[] data = packet.data();
        int at = packet.start();
        if (packet.captured() < 8 || data[at] != (packet.v6() ? UNREACHABLE_6 : UNREACHABLE)) {
            return;
        }
        List<String> reasons = packet.v6() ? REASONS_6 : REASONS;
        int code = Wire.u8(data, at + 1);
        Subject subject = subject(packet, at + 8, code < reasons.size() ? reasons.get(code) : "code " + code);
        if (subject == null) {
            return;
        }
        Seen known = seen.get(subject);
        if (known == null) {
            if (seen.size() >= MOST) {
                notKept++;
                return;
            }
            known = new Seen(packet.frame().number());
            seen.put(subject, known);
        }
        known.count++;
        known.last = packet.frame().number();
    }

    /** Reads the packet that the message quotes; null if too little of it was captured. */
    private static Subject subject(Packet packet, int at, String reason) {
        byte[] data = packet.data();
        int header = packet.v6() ? 40 : 20;
        if (packet.end() < at + header) {
            return null;
        }
        int protocol = Wire.u8(data, at + (packet.v6() ? 6 : 9));
        int ports = at + (packet.v6() ? 40 : (data[at] & 0xf) * 4);
        boolean hasPorts = (protocol == 6 || protocol == 17) && packet.end() >= ports + 4;
        String from = packet.v6()
                ? Addresses.text(Wire.i64(data, at + 8), Wire.i64(data, at + 16), true)
                : Addresses.v4(Wire.i32(data, at + 12));
        String to = packet.v6()
                ? Addresses.text(Wire.i64(data, at + 24), Wire.i64(data, at + 32), true)
                : Addresses.v4(Wire.i32(data, at + 16));
        return new Subject(packet.source(), from, to, protocol, hasPorts ? Wire.u16(data, ports + 2) : 0, reason);
    }

    /** What was collected, in the order of first frames. */
    public List<Unreachable> report() {
        return seen.entrySet().stream()
                .map(entry -> new Unreachable(
                        entry.getKey().reporter(),
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getKey().protocol(),
                        entry.getKey().port(),
                        entry.getKey().reason(),
                        entry.getValue().count,
                        entry.getValue().first,
                        entry.getValue().last))
                .toList();
    }

    /** Messages that were not kept, since there were too many different ones. */
    public long notKept() {
        return notKept;
    }
}
