package org.lineman.capture;

import java.util.Locale;
import org.lineman.capture.network.MarkCount;
import org.lineman.fact.ArpConflict;
import org.lineman.fact.MarkSeen;
import org.lineman.fact.Subject;
import org.lineman.fact.Unreachable;
import org.lineman.fact.When;

/** The facts of ICMP, ARP and marks. */
final class NetworkFacts {
    private NetworkFacts() {}

    static void add(CaptureReport report, CaptureFacts into) {
        CaptureSummary summary = report.summary();
        When when = CaptureFacts.span(summary.firstNanos(), summary.seconds());
        report.unreachable()
                .forEach(found -> into.add(new Unreachable(
                        CaptureFacts.link(found.from(), found.to()),
                        when,
                        into.frames(found.firstFrame(), found.lastFrame()),
                        Subject.node(found.reporter()),
                        Subject.node(found.from()),
                        Subject.node(found.to()),
                        found.port() == 0 ? null : found.port(),
                        found.reason(),
                        found.count(),
                        false)));
        report.arpConflicts()
                .forEach(found -> into.add(new ArpConflict(
                        Subject.node(found.address()),
                        when,
                        into.frames(found.firstFrame(), found.firstFrame()),
                        String.join(" ", found.macs()),
                        found.answers())));
        report.marks().stream()
                .filter(NetworkFacts::isVoice)
                .forEach(found -> into.add(new MarkSeen(
                        into.point(),
                        when,
                        into.frames(1, summary.frames()),
                        found.traffic().name().toLowerCase(Locale.ROOT),
                        found.dscp(),
                        found.packets())));
    }

    /** The classes of which a mark is expected. */
    private static boolean isVoice(MarkCount count) {
        return switch (count.traffic()) {
            case HEARTBEAT, RTP, SIP, H248 -> true;
            case NTP, TLS, OTHER_TCP, OTHER_UDP, ICMP, OTHER_IP -> false;
        };
    }
}
