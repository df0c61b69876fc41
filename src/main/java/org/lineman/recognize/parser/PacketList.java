package org.lineman.recognize.parser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lineman.evidence.Line;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * Packets printed one to a line by tshark or tcpdump: zero windows and how they went on, and the TLS spoken. A list ends with
 * the next such command or with the text.
 *
 * <p>A capture that was taken on a named host with a filter on a single other host shows the address of the first: all
 * packets have it at one end.
 */
final class PacketList implements OutputParser {
    private final Map<List<String>, ZeroWindows> windows = new LinkedHashMap<>();
    private final Map<Subject, TlsLines> tls = new LinkedHashMap<>();
    private final TreeSet<String> others = new TreeSet<>();
    private CaptureCommand command = CaptureCommand.NONE;
    private Subject host;
    private int commandLine;
    private Integer portByLines;

    @Override
    public String id() {
        return "packet-list";
    }

    @Override
    public List<String> literals() {
        return List.of(" -> ", " → ", ": Flags [", " win ", "tshark ", "tcpdump ", "tethereal ");
    }

    @Override
    public boolean read(Line line, Page page) {
        // Only lines with a packet on them are many, and those with a command have no arrow.
        Optional<PacketLine> packet = PacketLine.of(line.number(), line.text());
        if (packet.isPresent()) {
            add(packet.get(), page);
            return true;
        }
        Optional<CaptureCommand> begins = CaptureCommand.of(line.text());
        if (begins.isPresent()) {
            finish(page);
            command = begins.get();
            commandLine = line.number();
            host = page.subject();
            return true;
        }
        return false;
    }

    private void add(PacketLine packet, Page page) {
        if (packet.source().equals(packet.target())) {
            page.problem(packet.line(), "both addresses are written alike, so the ends cannot be told apart");
            return;
        }
        learnPort(packet);
        windows.computeIfAbsent(
                        List.of(packet.source(), packet.target()),
                        ends -> new ZeroWindows(packet.source(), packet.target()))
                .add(packet);
        Subject link = Subject.link(Subject.node(packet.source()), Subject.node(packet.target()));
        tls.computeIfAbsent(link, key -> new TlsLines()).add(packet, page, servicePort());
        command.host()
                .ifPresent(filter -> others.add(
                        packet.source().equals(filter)
                                ? packet.target()
                                : packet.target().equals(filter) ? packet.source() : ""));
    }

    /** Clients use the ports from 32768 on, servers the ones below. */
    private void learnPort(PacketLine packet) {
        if (portByLines == null && packet.sourcePort() != null && packet.targetPort() != null) {
            int low = Math.min(packet.sourcePort(), packet.targetPort());
            int high = Math.max(packet.sourcePort(), packet.targetPort());
            portByLines = low < 32_768 && high >= 32_768 ? low : null;
        }
    }

    private Integer servicePort() {
        return command.port().orElse(portByLines);
    }

    @Override
    public void finish(Page page) {
        windows.values().forEach(window -> window.emit(page, servicePort()));
        tls.values().forEach(lines -> lines.emit(page, servicePort()));
        if (others.size() == 1 && others.first().matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            page.emit(
                    "node-identity",
                    host,
                    When.UNKNOWN,
                    page.lines(commandLine, commandLine),
                    Map.of("address", others.first()));
        }
        windows.clear();
        tls.clear();
        others.clear();
        command = CaptureCommand.NONE;
        portByLines = null;
    }
}
