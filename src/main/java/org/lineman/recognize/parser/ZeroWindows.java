package org.lineman.recognize.parser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.TcpZeroWindow;
import org.lineman.fact.When;
import org.lineman.recognize.text.Page;

/**
 * The zero windows that one end of a link announced in a packet list. Connections between the same two ends are told apart
 * where the lines show ports.
 */
final class ZeroWindows {
    private final String sender;
    private final String receiver;
    private final Map<String, Shut> shut = new LinkedHashMap<>();
    private PacketLine first;
    private PacketLine last;
    private PacketLine withPorts;
    private int count;
    private int toLine;
    private double longest;
    private boolean recovered;

    /** A connection whose window is shut, from the line that shut it to the latest that confirmed it. */
    private record Shut(PacketLine since, PacketLine until) {}

    ZeroWindows(String sender, String receiver) {
        this.sender = sender;
        this.receiver = receiver;
    }

    /** A packet of the sender. */
    void add(PacketLine packet) {
        if (packet.window() == PacketLine.Window.SHUT) {
            first = first == null ? packet : first;
            last = packet;
            withPorts = withPorts == null && packet.sourcePort() != null ? packet : withPorts;
            toLine = packet.line();
            count++;
            String ports = ports(packet);
            shut.merge(ports, new Shut(packet, packet), (before, now) -> new Shut(before.since(), packet));
            measure(shut.get(ports).since(), packet);
        } else if (packet.window() == PacketLine.Window.OPEN && !shut.isEmpty()) {
            open(ports(packet), packet);
        }
    }

    private void open(String ports, PacketLine packet) {
        // A line without ports speaks of a connection only if there is no other that it could mean.
        String key = shut.containsKey(ports) || !ports.isEmpty() && !shut.containsKey("")
                ? ports
                : shut.size() == 1 ? shut.keySet().iterator().next() : "";
        Shut ended = shut.remove(key);
        if (ended != null) {
            measure(ended.since(), packet);
            recovered = true;
            toLine = packet.line();
        }
    }

    private void measure(PacketLine since, PacketLine until) {
        longest = Math.max(longest, until.time().since(since.time()));
    }

    private static String ports(PacketLine packet) {
        return packet.sourcePort() == null ? "" : packet.sourcePort() + ">" + packet.targetPort();
    }

    private TcpZeroWindow.Episode episode() {
        if (longest >= TcpZeroWindow.LASTING_SECONDS) {
            return TcpZeroWindow.Episode.LASTING;
        }
        return recovered && shut.isEmpty() ? TcpZeroWindow.Episode.RECOVERED : TcpZeroWindow.Episode.SEEN;
    }

    void emit(Page page, Integer servicePort) {
        if (count == 0) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sender", Subject.node(sender));
        values.put("receiver", Subject.node(receiver));
        values.put("senderPort", withPorts == null ? null : withPorts.sourcePort());
        values.put("receiverPort", withPorts == null ? null : withPorts.targetPort());
        values.put("servicePort", servicePort);
        values.put("episode", episode());
        values.put("count", count);
        values.put("seconds", count > 1 || recovered ? Math.round(longest * 1000) / 1000.0 : null);
        values.put("partial", true);
        page.emit(
                "tcp-zero-window",
                Subject.link(Subject.node(sender), Subject.node(receiver)),
                span(first, last),
                page.lines(first.line(), toLine),
                values);
    }

    static When span(PacketLine from, PacketLine to) {
        Stamp start = from.time().stamp();
        return start.equals(to.time().stamp())
                ? When.of(start)
                : When.span(start, to.time().stamp());
    }
}
