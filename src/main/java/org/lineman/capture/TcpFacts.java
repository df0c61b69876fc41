package org.lineman.capture;

import java.util.Optional;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.tcp.Handshake;
import org.lineman.capture.tcp.TcpDirectionReport;
import org.lineman.capture.tcp.TcpFlowReport;
import org.lineman.capture.tcp.TcpMark;
import org.lineman.capture.tcp.ZeroWindowEpisode;
import org.lineman.capture.tls.TlsAlertSeen;
import org.lineman.capture.tls.TlsReport;
import org.lineman.fact.CertificateSeen;
import org.lineman.fact.ConnectionFailed;
import org.lineman.fact.Subject;
import org.lineman.fact.TcpReset;
import org.lineman.fact.TcpRetransmissions;
import org.lineman.fact.TcpZeroWindow;
import org.lineman.fact.TlsAlert;
import org.lineman.fact.TlsSession;
import org.lineman.fact.TlsVersion;
import org.lineman.fact.When;

/** The facts of TCP and TLS connections. */
final class TcpFacts {
    private final CaptureFacts into;

    private TcpFacts(CaptureFacts into) {
        this.into = into;
    }

    static void add(CaptureReport report, CaptureFacts into) {
        TcpFacts facts = new TcpFacts(into);
        for (TcpFlowReport flow : report.tcp()) {
            facts.direction(flow, flow.fromClient(), flow.client(), flow.server());
            facts.direction(flow, flow.fromServer(), flow.server(), flow.client());
            facts.opening(flow);
        }
        report.tls().forEach(facts::tls);
    }

    private static Subject node(Endpoint end) {
        return Subject.node(end.address());
    }

    private static Subject link(Endpoint a, Endpoint b) {
        return CaptureFacts.link(a.address(), b.address());
    }

    private void direction(TcpFlowReport flow, TcpDirectionReport sent, Endpoint from, Endpoint to) {
        sent.zeroWindows().episodes().forEach(episode -> zeroWindow(flow, episode, from, to));
        int again = sent.marked(TcpMark.RETRANSMISSION);
        if (again > 0) {
            into.add(new TcpRetransmissions(
                    link(from, to),
                    CaptureFacts.span(flow.startNanos(), flow.seconds()),
                    into.frames(flow.firstFrame(), flow.lastFrame()),
                    node(from),
                    node(to),
                    flow.server().port(),
                    again,
                    100.0 * again / sent.packets(),
                    false));
        }
        if (sent.resets() > 0 && flow.handshake() != Handshake.REFUSED) {
            into.add(new TcpReset(
                    link(from, to),
                    CaptureFacts.span(flow.startNanos(), flow.seconds()),
                    into.frames(sent.firstReset(), sent.firstReset()),
                    node(from),
                    node(to),
                    flow.server().port(),
                    sent.resets(),
                    false));
        }
    }

    private void zeroWindow(TcpFlowReport flow, ZeroWindowEpisode episode, Endpoint from, Endpoint to) {
        TcpZeroWindow.Episode how = episode.seconds() >= TcpZeroWindow.LASTING_SECONDS
                ? TcpZeroWindow.Episode.LASTING
                : episode.recovered() ? TcpZeroWindow.Episode.RECOVERED : TcpZeroWindow.Episode.SEEN;
        into.add(new TcpZeroWindow(
                link(from, to),
                CaptureFacts.span(episode.startNanos(), episode.seconds()),
                into.frames(episode.firstFrame(), episode.lastFrame()),
                node(from),
                node(to),
                from.port(),
                to.port(),
                flow.server().port(),
                how,
                episode.frames(),
                episode.seconds(),
                false));
    }

    private void opening(TcpFlowReport flow) {
        boolean refused = flow.handshake() == Handshake.REFUSED;
        if (refused || flow.handshake() == Handshake.UNANSWERED) {
            into.add(new ConnectionFailed(
                    link(flow.client(), flow.server()),
                    CaptureFacts.span(flow.startNanos(), flow.seconds()),
                    into.frames(flow.firstFrame(), flow.lastFrame()),
                    node(flow.client()),
                    node(flow.server()),
                    flow.server().port(),
                    refused ? ConnectionFailed.Outcome.REFUSED : ConnectionFailed.Outcome.UNANSWERED,
                    Math.max(1, flow.attempts()),
                    false));
        }
    }

    private void tls(TlsReport tls) {
        When when = CaptureFacts.span(tls.startNanos(), 0);
        Optional<TlsVersion> version = TlsVersion.parse(tls.negotiated());
        version.ifPresent(negotiated -> into.add(new TlsSession(
                link(tls.client(), tls.server()),
                when,
                into.frames(tls.firstFrame(), tls.lastFrame()),
                node(tls.client()),
                node(tls.server()),
                tls.serverRecords() >= tls.clientRecords() ? node(tls.server()) : node(tls.client()),
                tls.server().port(),
                negotiated,
                tls.clientRecords() + tls.serverRecords(),
                false)));
        tls.alerts().forEach(alert -> alert(tls, alert));
        if (tls.certificate() != null) {
            into.add(new CertificateSeen(
                    node(tls.server()),
                    when,
                    into.frames(tls.firstFrame(), tls.lastFrame()),
                    node(tls.server()),
                    tls.server().port(),
                    tls.certificate().notAfter().toString(),
                    CaptureFacts.instant(tls.startNanos())
                            .isAfter(tls.certificate().notAfter()),
                    tls.certificate().validDays(),
                    tls.certificate().selfSigned(),
                    null));
        }
    }

    private void alert(TlsReport tls, TlsAlertSeen alert) {
        into.add(new TlsAlert(
                link(tls.client(), tls.server()),
                CaptureFacts.span(alert.nanos(), 0),
                into.frames(alert.frame(), alert.frame()),
                node(alert.fromClient() ? tls.client() : tls.server()),
                node(alert.fromClient() ? tls.server() : tls.client()),
                tls.server().port(),
                alert.level(),
                alert.description(),
                alert.fromClient() ? null : newestOffered(tls),
                false));
    }

    private static TlsVersion newestOffered(TlsReport tls) {
        return tls.offered().stream()
                .flatMap(offered -> TlsVersion.parse(offered).stream())
                .max(java.util.Comparator.naturalOrder())
                .orElse(null);
    }
}
