package org.lineman.capture.tls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lineman.capture.tcp.TcpFlow;
import org.lineman.capture.tcp.TcpFlowReport;
import org.lineman.fact.TlsVersion;

/** Both directions of a TLS connection. */
final class TlsConnection {
    private final TlsDirection fromLow = new TlsDirection();
    private final TlsDirection fromHigh = new TlsDirection();

    TlsDirection direction(boolean fromLowEnd) {
        return fromLowEnd ? fromLow : fromHigh;
    }

    /** One record may look like TLS by chance; two in step, or a hello, do not. */
    boolean isCertain() {
        return fromLow.records() + fromHigh.records() >= 2 || hello(fromLow) || hello(fromHigh) || !alerts().isEmpty();
    }

    private static boolean hello(TlsDirection direction) {
        return direction.clientHello() != null || direction.serverHello() != null;
    }

    private List<TlsDirection.Alert> alerts() {
        return fromLow.alerts().isEmpty() ? fromHigh.alerts() : fromLow.alerts();
    }

    TlsReport report(TcpFlow flow, TcpFlowReport tcp) {
        boolean lowIsClient = lowIsClient(flow);
        boolean asTcp = tcp.client().equals(lowIsClient ? flow.low() : flow.high());
        TlsDirection client = direction(lowIsClient);
        TlsDirection server = direction(!lowIsClient);
        Hello chosen = server.serverHello();
        int version = chosen != null && !chosen.versions().isEmpty()
                ? chosen.versions().get(0)
                : Math.max(client.applicationVersion(), server.applicationVersion());
        return new TlsReport(
                tcp.stream(),
                asTcp ? tcp.client() : tcp.server(),
                asTcp ? tcp.server() : tcp.client(),
                tcp.firstFrame(),
                tcp.lastFrame(),
                tcp.startNanos(),
                client.clientHello() == null ? "" : client.clientHello().serverName(),
                client.clientHello() == null
                        ? List.of()
                        : client.clientHello().versions().stream()
                                .map(TlsConnection::name)
                                .toList(),
                version == 0 ? "" : name(version),
                chosen == null && version != 0,
                client.records(),
                server.records(),
                outcome(client, server, tcp),
                alerts(client, server),
                server.certificate());
    }

    /** The end that said hello is the client, whatever TCP shows. */
    private boolean lowIsClient(TcpFlow flow) {
        if (fromLow.clientHello() != null || fromHigh.serverHello() != null) {
            return true;
        }
        if (fromHigh.clientHello() != null || fromLow.serverHello() != null) {
            return false;
        }
        return flow.lowIsClient();
    }

    private static String name(int version) {
        return TlsVersion.ofCode(version).map(TlsVersion::toString).orElse(String.format("0x%04x", version));
    }

    private static List<TlsAlertSeen> alerts(TlsDirection client, TlsDirection server) {
        List<TlsAlertSeen> all = new ArrayList<>();
        client.alerts().forEach(alert -> all.add(seen(true, alert)));
        server.alerts().forEach(alert -> all.add(seen(false, alert)));
        all.sort(Comparator.comparingLong(TlsAlertSeen::frame));
        return all;
    }

    private static TlsAlertSeen seen(boolean fromClient, TlsDirection.Alert alert) {
        return new TlsAlertSeen(
                fromClient,
                alert.fatal(),
                alert.description(),
                AlertNames.of(alert.description()),
                alert.frame(),
                alert.nanos());
    }

    private static TlsOutcome outcome(TlsDirection client, TlsDirection server, TcpFlowReport tcp) {
        if (client.isEncrypted() && server.isEncrypted()) {
            return client.clientHello() == null && server.serverHello() == null
                    ? TlsOutcome.HANDSHAKE_NOT_SEEN
                    : TlsOutcome.ESTABLISHED;
        }
        boolean fatal = client.alerts().stream().anyMatch(TlsDirection.Alert::fatal)
                || server.alerts().stream().anyMatch(TlsDirection.Alert::fatal);
        if (fatal) {
            return TlsOutcome.REFUSED_BY_ALERT;
        }
        if (client.clientHello() == null && server.serverHello() == null) {
            return TlsOutcome.HANDSHAKE_NOT_SEEN;
        }
        boolean over = tcp.fromClient().resets() + tcp.fromServer().resets() > 0
                || tcp.fromClient().finished()
                || tcp.fromServer().finished();
        if (over) {
            return TlsOutcome.BROKEN_OFF;
        }
        return server.records() == 0 ? TlsOutcome.UNANSWERED : TlsOutcome.UNFINISHED;
    }
}
