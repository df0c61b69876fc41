package org.lineman.recognize.parser;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lineman.fact.Subject;
import org.lineman.recognize.text.Page;

/**
 * Complaints that a packet could not be delivered. A line of tshark's list does not show for whom the packet was: only of a
 * port or a protocol is it known, since the node that does not serve it says so itself (RFC 1122 section 3.2.2.1).
 */
final class IcmpLines {
    private static final String UNREACHABLE = "estination unreachable (";

    /** Where tshark's words differ from the capture analyser's. */
    private static final Map<String, String> WORDS = Map.of(
            "destination network unknown", "network unknown",
            "destination host unknown", "host unknown",
            "network administratively prohibited", "network prohibited",
            "host administratively prohibited", "host prohibited",
            "network unreachable for tos", "network unreachable for this service",
            "host unreachable for tos", "host unreachable for this service",
            "communication administratively filtered", "prohibited by a filter",
            "administratively prohibited", "prohibited by a filter",
            "no route to destination", "no route");

    private final Map<Complaint, SipLines.Tally> complaints = new LinkedHashMap<>();

    private record Complaint(String reporter, PacketDetail.Undelivered packet) {}

    void add(PacketLine packet) {
        Optional<PacketDetail.Undelivered> undelivered =
                packet.detail() instanceof PacketDetail.Undelivered shown ? Optional.of(shown) : guess(packet);
        undelivered.ifPresent(what -> complaints
                .computeIfAbsent(new Complaint(packet.source(), what), key -> new SipLines.Tally())
                .add(packet));
    }

    private static Optional<PacketDetail.Undelivered> guess(PacketLine packet) {
        int at = packet.info().toLowerCase(Locale.ROOT).indexOf(UNREACHABLE);
        int end = packet.info().indexOf(')', Math.max(at, 0));
        if (at < 0 || end < 0) {
            return Optional.empty();
        }
        String reason = reason(packet.info().substring(at + UNREACHABLE.length(), end));
        return reason.equals("port unreachable") || reason.equals("protocol unreachable")
                ? Optional.of(new PacketDetail.Undelivered(packet.target(), packet.source(), null, reason))
                : Optional.empty();
    }

    /** The reason in the words of the capture analyser. */
    static String reason(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(plain, plain);
    }

    void emit(Page page) {
        complaints.forEach((complaint, tally) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("reporter", Subject.node(complaint.reporter()));
            values.put("sender", Subject.node(complaint.packet().from()));
            values.put("target", Subject.node(complaint.packet().to()));
            values.put("port", complaint.packet().port());
            values.put("reason", complaint.packet().reason());
            values.put("count", (long) tally.count);
            values.put("partial", true);
            page.emit(
                    "unreachable",
                    Subject.link(
                            Subject.node(complaint.packet().from()),
                            Subject.node(complaint.packet().to())),
                    ZeroWindows.span(tally.first, tally.last),
                    page.lines(tally.first.line(), tally.last.line()),
                    values);
        });
        complaints.clear();
    }
}
