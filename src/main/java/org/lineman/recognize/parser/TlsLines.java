package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lineman.fact.Subject;
import org.lineman.fact.TlsVersion;
import org.lineman.recognize.text.Page;

/** The TLS records that a packet list shows on one link, by version, and who opened the connection. */
final class TlsLines {
    private static final Pattern ALERT = Pattern.compile("Alert \\(Level: (\\w+), Description: ([\\w ]+)\\)");
    private static final String CLIENT_HELLO = "Client Hello";

    /** RFC 8446 section 6, in the words of tshark; close notify is no complaint. */
    private static final Map<String, Integer> ALERTS = Map.ofEntries(
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
            Map.entry("internal error", 80));

    private final Map<TlsVersion, Tally> tallies = new EnumMap<>(TlsVersion.class);
    private String client;
    private String server;

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

    void add(PacketLine packet, Page page, Integer servicePort) {
        Optional<TlsVersion> version = TlsVersion.parse(packet.protocol());
        if (!packet.protocol().startsWith("TLS") && !packet.protocol().startsWith("SSL")) {
            return;
        }
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
        if (!alert(packet, page, servicePort)) {
            version.ifPresent(spoken ->
                    tallies.computeIfAbsent(spoken, key -> new Tally()).add(packet));
        }
    }

    private static boolean alert(PacketLine packet, Page page, Integer servicePort) {
        Matcher alert = ALERT.matcher(packet.info());
        Integer number = alert.find() ? ALERTS.get(alert.group(2).toLowerCase(java.util.Locale.ROOT)) : null;
        if (number == null) {
            return false;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sender", Subject.node(packet.source()));
        values.put("receiver", Subject.node(packet.target()));
        values.put("serverPort", servicePort);
        values.put("level", alert.group(1).toLowerCase(java.util.Locale.ROOT));
        values.put("description", number);
        page.emit(
                "tls-alert",
                Subject.link(Subject.node(packet.source()), Subject.node(packet.target())),
                ZeroWindows.span(packet, packet),
                page.lines(packet.line(), packet.line()),
                values);
        return true;
    }

    void emit(Page page, Integer servicePort) {
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
