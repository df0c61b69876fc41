package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lineman.fact.Subject;
import org.lineman.fact.TlsVersion;
import org.lineman.recognize.text.Page;

/** The TLS records that a packet list shows on one connection, by version, and who opened the connection. */
final class TlsLines {
    private static final Pattern ALERT = Pattern.compile("Alert \\(Level: (\\w+), Description: ([\\w ]+)\\)");
    private static final String CLIENT_HELLO = "Client Hello";

    /** RFC 8446 section 6, in the words of tshark; close notify is no complaint. */
    private static final Map<String, Integer> ALERTS = Map.ofEntries(
            Map.entry("unexpected message", 10),
            Map.entry("bad record mac", 20),
            Map.entry("decryption failed", 21),
            Map.entry("record overflow", 22),
            Map.entry("handshake failure", 40),
            Map.entry("bad certificate", 42),
            Map.entry("unsupported certificate", 43),
            Map.entry("certificate revoked", 44),
            Map.entry("certificate expired", 45),
            Map.entry("certificate unknown", 46),
            Map.entry("illegal parameter", 47),
            Map.entry("unknown ca", 48),
            Map.entry("access denied", 49),
            Map.entry("decode error", 50),
            Map.entry("decrypt error", 51),
            Map.entry("protocol version", 70),
            Map.entry("insufficient security", 71),
            Map.entry("internal error", 80),
            Map.entry("inappropriate fallback", 86),
            Map.entry("missing extension", 109),
            Map.entry("unsupported extension", 110),
            Map.entry("unrecognized name", 112),
            Map.entry("certificate required", 116),
            Map.entry("no application protocol", 120));

    private final Map<TlsVersion, Tally> tallies = new EnumMap<>(TlsVersion.class);
    private final List<Alert> alerts = new ArrayList<>();
    private String client;
    private String server;

    private record Alert(PacketLine packet, String level, int number) {}

    /** Records of one version. */
    private static final class Tally {
        private PacketLine first;
        private PacketLine last;
        private int records;
        private boolean oneSpeaker = true;

        private void add(PacketLine packet) {
            first = first == null ? packet : first;
            last = packet;
            records++;
            oneSpeaker &= packet.source().equals(first.source());
        }
    }

    void add(PacketLine packet) {
        if (packet.info().contains(CLIENT_HELLO)) {
            client = packet.source();
            server = packet.target();
            // The record layer of a first hello states an old version for old peers' sake, whatever is negotiated.
            return;
        }
        if (packet.info().contains("Server Hello")) {
            client = packet.target();
            server = packet.source();
        }
        // Who refuses with an alert has not agreed to the version in which it says so.
        if (!isAlert(packet)) {
            TlsVersion.parse(packet.protocol()).ifPresent(spoken -> tallies.computeIfAbsent(spoken, key -> new Tally())
                    .add(packet));
        }
    }

    private boolean isAlert(PacketLine packet) {
        int at = packet.info().indexOf("Alert (");
        Matcher match = at < 0 ? null : ALERT.matcher(packet.info());
        Integer number =
                match != null && match.find() ? ALERTS.get(match.group(2).toLowerCase(Locale.ROOT)) : null;
        if (number != null) {
            alerts.add(new Alert(packet, match.group(1).toLowerCase(Locale.ROOT), number));
        }
        return number != null;
    }

    private static void emit(Page page, Alert alert, Integer servicePort) {
        Map<String, Object> values = new LinkedHashMap<>();
        PacketLine packet = alert.packet();
        values.put("sender", Subject.node(packet.source()));
        values.put("receiver", Subject.node(packet.target()));
        values.put("serverPort", servicePort);
        values.put("level", alert.level());
        values.put("description", alert.number());
        values.put("partial", true);
        page.emit(
                "tls-alert",
                Subject.link(Subject.node(packet.source()), Subject.node(packet.target())),
                ZeroWindows.span(packet, packet),
                page.lines(packet.line(), packet.line()),
                values);
    }

    /**
     * Emits what was found in a connection.
     *
     * @param opener the end that opened the connection; null if that was not seen
     * @param listener the other end; null likewise
     */
    void emit(Page page, TcpSender opener, TcpSender listener, Integer servicePort) {
        if (client == null && opener != null) {
            client = opener.address();
            server = listener.address();
        }
        alerts.forEach(alert -> emit(page, alert, servicePort));
        tallies.forEach((version, tally) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("client", client == null ? null : Subject.node(client));
            values.put("server", server == null ? null : Subject.node(server));
            values.put("speaker", tally.oneSpeaker ? Subject.node(tally.first.source()) : null);
            values.put("serverPort", servicePort);
            values.put("version", version);
            values.put("records", tally.records);
            values.put("partial", true);
            page.emit(
                    "tls-session",
                    Subject.link(Subject.node(tally.first.source()), Subject.node(tally.first.target())),
                    ZeroWindows.span(tally.first, tally.last),
                    page.lines(tally.first.line(), tally.last.line()),
                    values);
        });
    }
}
