package org.lineman.recognize.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.fact.ConnectionFailed;
import org.lineman.fact.Subject;
import org.lineman.recognize.text.Page;

/**
 * Sorts the segments of a list by connections and tells what became of each. tshark names the ports of plain segments only;
 * what is above TCP is taken for part of the connection that was last seen between the same two ends.
 */
final class TcpLines {
    private final Map<Link, Known> links = new HashMap<>();
    private final List<TcpConnection> all = new ArrayList<>();

    private record Link(String low, String high) {
        static Link of(PacketLine packet) {
            boolean forward = packet.source().compareTo(packet.target()) < 0;
            return new Link(forward ? packet.source() : packet.target(), forward ? packet.target() : packet.source());
        }
    }

    private static final class Known {
        private final Map<Integer, TcpConnection> byPorts = new HashMap<>(4);
        private TcpConnection latest;
    }

    /** Takes a packet; returns the connection that it belongs to. */
    TcpConnection add(PacketLine packet) {
        Link link = Link.of(packet);
        Known known = links.computeIfAbsent(link, key -> new Known());
        TcpConnection connection = known.latest;
        if (packet.sourcePort() != null) {
            boolean forward = packet.source().equals(link.low());
            int ports = forward
                    ? packet.sourcePort() << 16 | packet.targetPort()
                    : packet.targetPort() << 16 | packet.sourcePort();
            connection = known.byPorts.get(ports);
            if (connection == null && known.latest != null && !known.latest.hasPorts() && !packet.isFirstSyn()) {
                connection = known.latest;
            }
            if (connection == null || connection.isFollowedBy(packet)) {
                connection = begin(packet);
            }
            known.byPorts.put(ports, connection);
        } else if (connection == null) {
            connection = begin(packet);
        }
        known.latest = connection;
        connection.add(packet);
        return connection;
    }

    private TcpConnection begin(PacketLine packet) {
        TcpConnection connection = new TcpConnection(packet);
        all.add(connection);
        return connection;
    }

    /**
     * Emits what was found and forgets it.
     *
     * @param byCommand the port of the command; null if it names none
     * @param byList the port that lines of the list show; null if none does
     */
    void emit(Page page, Integer byCommand, Integer byList) {
        for (TcpConnection connection : all) {
            Integer port = connection.servicePort(byCommand, byList);
            sender(page, connection, connection.first(), connection.second(), port);
            sender(page, connection, connection.second(), connection.first(), port);
            refusal(page, connection);
            if (connection.hasTls()) {
                connection.tls().emit(page, connection.client(), connection.server(), port);
            }
        }
        links.clear();
        all.clear();
    }

    private static void sender(Page page, TcpConnection in, TcpSender from, TcpSender to, Integer port) {
        from.windows().emit(page, from, to, port, in.last());
        if (from.again() > 0) {
            Map<String, Object> values = ends(from, to, port);
            values.put("count", from.again());
            values.put("percent", Math.round(10_000.0 * from.again() / from.segments()) / 100.0);
            emit(page, "tcp-retransmissions", in.begin(), in.last(), values);
        }
        if (from.resets() > 0 && !in.isRefused()) {
            Map<String, Object> values = ends(from, to, port);
            values.put("count", from.resets());
            emit(page, "tcp-reset", from.firstReset(), from.lastReset(), values);
        }
    }

    private static Map<String, Object> ends(TcpSender from, TcpSender to, Integer port) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sender", Subject.node(from.address()));
        values.put("receiver", Subject.node(to.address()));
        values.put("servicePort", port);
        return values;
    }

    /** That nobody answered is not told: the answer may have been hidden. */
    private static void refusal(Page page, TcpConnection connection) {
        if (!connection.isRefused() || !connection.hasPorts()) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("client", Subject.node(connection.client().address()));
        values.put("server", Subject.node(connection.server().address()));
        values.put("serverPort", connection.server().port());
        values.put("outcome", ConnectionFailed.Outcome.REFUSED);
        values.put("attempts", connection.attempts());
        emit(page, "connection-failed", connection.begin(), connection.last(), values);
    }

    private static void emit(Page page, String kind, PacketLine from, PacketLine to, Map<String, Object> values) {
        values.put("partial", true);
        page.emit(
                kind,
                Subject.link(Subject.node(from.source()), Subject.node(from.target())),
                ZeroWindows.span(from, to),
                page.lines(from.line(), to.line()),
                values);
    }
}
