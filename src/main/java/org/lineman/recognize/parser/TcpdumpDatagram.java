package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/** A packet other than TCP as tcpdump prints it on one line: heartbeats, SIP, NTP, and complaints by ICMP. */
final class TcpdumpDatagram {
    private static final Pattern LINE = Pattern.compile(
            "^\\s*(?:(?:(\\d{4}-\\d\\d-\\d\\d)\\s+)?"
                    + "(?:(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)|(\\d+\\.\\d+))\\s+)?"
                    + "IP6? ([\\w.:-]+) > ([\\w.:-]+): (UDP, length \\d+|SIP: .*|NTPv\\d ?, ?(?:Client|Server).*|ICMP .*unreachable.*)$");
    private static final Pattern CLOCK = Pattern.compile("^NTPv(?P<version>[1-7]) ?, ?(?P<mode>Client|Server)\\b");
    private static final Pattern COMPLAINT = Pattern.compile("^ICMP (?:(?P<kind>host|net) )?(?P<to>[\\w.:-]+) "
            + "(?:(?:udp|tcp) port (?P<port>\\w+) |protocol (?P<protocol>\\d+) )?unreachable(?: - (?P<why>[^,]*))?");
    private static final String SIP = "SIP: ";
    private static final String STATUS = "SIP: SIP/2.0 ";

    private TcpdumpDatagram() {}

    static Optional<PacketLine> read(int line, String text) {
        boolean wanted = text.contains(": UDP, length")
                || text.contains(": SIP: ")
                || text.contains(": NTPv")
                || text.contains(": ICMP ");
        Matcher match = wanted && text.contains("IP") ? LINE.matcher(text) : null;
        if (match == null || !match.find()) {
            return Optional.empty();
        }
        PacketTime time = PacketTime.of(match.group(1), match.group(2), match.group(3));
        String info = match.group(6);
        if (info.startsWith("ICMP")) {
            return Optional.of(packet(line, time, match.group(4), match.group(5), null, null, "ICMP", info)
                    .with(complaint(match.group(5), info)));
        }
        return datagram(line, time, match, info);
    }

    private static Optional<PacketLine> datagram(int line, PacketTime time, Matcher match, String info) {
        int source = match.group(4).lastIndexOf('.');
        int target = match.group(5).lastIndexOf('.');
        if (source < 0 || target < 0) {
            return Optional.empty();
        }
        Matcher clock = CLOCK.matcher(info);
        boolean ntp = clock.find();
        PacketLine packet = packet(
                line,
                time,
                match.group(4).substring(0, source),
                match.group(5).substring(0, target),
                TcpdumpLine.port(match.group(4).substring(source + 1)),
                TcpdumpLine.port(match.group(5).substring(target + 1)),
                ntp ? "NTP" : info.startsWith(SIP) ? "SIP" : "UDP",
                words(info));
        return Optional.of(
                ntp
                        ? packet.with(PacketDetail.NtpHeader.ofVersion(
                                Integer.parseInt(clock.group("version")),
                                clock.group("mode").equals("Client")))
                        : packet);
    }

    private static PacketLine packet(
            int line,
            PacketTime time,
            String source,
            String target,
            Integer sourcePort,
            Integer targetPort,
            String protocol,
            String info) {
        return new PacketLine(
                line,
                time,
                source,
                target,
                sourcePort,
                targetPort,
                protocol,
                info,
                "",
                PacketLine.Window.NOT_TOLD,
                null);
    }

    private static String words(String info) {
        if (info.startsWith(STATUS)) {
            return SipLines.STATUS + info.substring(STATUS.length());
        }
        return info.startsWith(SIP)
                ? SipLines.REQUEST + info.substring(SIP.length())
                : info.replace("UDP, length ", "Len=");
    }

    private static PacketDetail complaint(String from, String info) {
        Matcher match = COMPLAINT.matcher(info);
        if (!match.find()) {
            return null;
        }
        String why = match.group("why");
        String kind = match.group("kind");
        String reason = why != null && why.startsWith("admin prohibited")
                ? why.contains("filter") ? "prohibited by a filter" : (kind == null ? "host" : kind) + " prohibited"
                : why != null && why.startsWith("need to frag")
                        ? "fragmentation needed"
                        : match.group("port") != null
                                ? "port unreachable"
                                : match.group("protocol") != null
                                        ? "protocol unreachable"
                                        : kind == null ? "unreachable" : kind + " unreachable";
        return new PacketDetail.Undelivered(
                from,
                match.group("to"),
                match.group("port") == null ? null : TcpdumpLine.port(match.group("port")),
                reason.replaceFirst("^net ", "network "));
    }
}
