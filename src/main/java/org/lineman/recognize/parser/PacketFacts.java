package org.lineman.recognize.parser;

import java.util.Map;
import java.util.TreeSet;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * What the packets of one list tell together. Of what is missing from a list nothing is said: a filter may have hidden it.
 *
 * <p>A capture that was taken on a named host with a filter on a single other host shows the address of the first: all
 * packets have it at one end.
 */
final class PacketFacts {
    private final TcpLines tcp = new TcpLines();
    private final HeartbeatLines heartbeats = new HeartbeatLines();
    private final SipLines sip = new SipLines();
    private final NtpLines ntp = new NtpLines();
    private final IcmpLines icmp = new IcmpLines();
    private final TreeSet<String> others = new TreeSet<>();
    private CaptureCommand command = CaptureCommand.NONE;
    private Subject host;
    private int commandLine;
    private Integer portByLines;
    private PacketLine last;

    /** The command that prints the packets which follow. */
    void begin(CaptureCommand with, int line, Page page) {
        command = with;
        commandLine = line;
        host = page.subject();
    }

    void add(PacketLine packet, Page page) {
        if (packet.source().equals(packet.target())) {
            page.problem(packet.line(), "both addresses are written alike, so the ends cannot be told apart");
            return;
        }
        last = packet;
        command.host()
                .ifPresent(filter -> others.add(
                        packet.source().equals(filter)
                                ? packet.target()
                                : packet.target().equals(filter) ? packet.source() : ""));
        if (packet.protocol().startsWith("ICMP")) {
            icmp.add(packet);
        } else if (packet.protocol().startsWith("SIP")) {
            sip.add(packet);
        } else if (packet.protocol().equals("NTP")) {
            ntp.add(packet);
        } else if (packet.protocol().equals("UDP")) {
            heartbeats.add(packet);
        } else {
            stream(packet);
        }
    }

    /** A packet of TCP, or of something above it that the line names in place of TCP. */
    private void stream(PacketLine packet) {
        learnPort(packet);
        TcpConnection connection = tcp.add(packet);
        if (packet.isTls()) {
            connection.tls().add(packet);
        }
    }

    /** Clients use the ports from 32768 on, servers the ones below. */
    private void learnPort(PacketLine packet) {
        if (portByLines == null && packet.sourcePort() != null && packet.targetPort() != null) {
            int low = Math.min(packet.sourcePort(), packet.targetPort());
            int high = Math.max(packet.sourcePort(), packet.targetPort());
            portByLines = low < 32_768 && high >= 32_768 ? low : null;
        }
    }

    /** Emits what was found and forgets it. */
    void finish(Page page) {
        tcp.emit(page, command.port().orElse(null), portByLines);
        heartbeats.emit(page, last);
        sip.emit(page);
        ntp.emit(page);
        icmp.emit(page);
        if (others.size() == 1 && others.first().matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            page.emit(
                    "node-identity",
                    host,
                    When.UNKNOWN,
                    page.lines(commandLine, commandLine),
                    Map.of("address", others.first()));
        }
        others.clear();
        command = CaptureCommand.NONE;
        portByLines = null;
        last = null;
    }
}
