package org.lineman.recognize.parser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lineman.fact.Subject;
import org.lineman.recognize.text.Page;

/** Answers of NTP servers. A line of tcpdump shows the versions; the stratum is only in packets printed in full. */
final class NtpLines {
    private static final int SYMMETRIC_ACTIVE = 1;
    private static final int CLIENT = 3;
    private static final int SERVER = 4;
    private static final int NOT_SYNCHRONISED = 3;

    private final Map<Ends, Seen> seen = new LinkedHashMap<>();

    private record Ends(String client, String server) {}

    private static final class Seen {
        private PacketLine first;
        private PacketLine last;
        private Integer asked;
        private int answered = Integer.MAX_VALUE;
        private int stratum = -1;
        private boolean synchronised = true;
    }

    void add(PacketLine packet) {
        if (!(packet.detail() instanceof PacketDetail.NtpHeader header)) {
            return;
        }
        boolean asks = header.mode() == CLIENT || header.mode() == SYMMETRIC_ACTIVE;
        if (asks || header.mode() == SERVER) {
            Ends ends = asks ? new Ends(packet.source(), packet.target()) : new Ends(packet.target(), packet.source());
            Seen pair = seen.computeIfAbsent(ends, key -> new Seen());
            pair.first = pair.first == null ? packet : pair.first;
            pair.last = packet;
            if (asks) {
                pair.asked = Math.max(pair.asked == null ? 0 : pair.asked, header.version());
            } else {
                pair.answered = Math.min(pair.answered, header.version());
                pair.stratum = Math.max(pair.stratum, header.stratum());
                pair.synchronised &= header.leap() != NOT_SYNCHRONISED;
            }
        }
    }

    void emit(Page page) {
        seen.forEach((ends, pair) -> {
            if (pair.answered == Integer.MAX_VALUE) {
                return;
            }
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("client", Subject.node(ends.client()));
            values.put("server", Subject.node(ends.server()));
            values.put("requestVersion", pair.asked);
            values.put("replyVersion", pair.answered);
            if (pair.stratum >= 0) {
                values.put("stratum", pair.stratum);
                values.put("synchronised", pair.synchronised);
            }
            values.put("partial", true);
            page.emit(
                    "ntp-reply",
                    Subject.link(Subject.node(ends.client()), Subject.node(ends.server())),
                    ZeroWindows.span(pair.first, pair.last),
                    page.lines(pair.first.line(), pair.last.line()),
                    values);
        });
        seen.clear();
    }
}
