package org.lineman.capture.tls;

import java.util.List;
import org.lineman.capture.flow.Endpoint;

/**
 * A TLS connection.
 *
 * @param stream the number of the TCP connection
 * @param client the end that says hello
 * @param server the end that listens
 * @param firstFrame the first frame of the TCP connection
 * @param lastFrame its last frame
 * @param startNanos when the TCP connection was first seen, nanoseconds since 1970
 * @param serverName the name that the client asked for; empty if unknown
 * @param offered the versions that the client offered, by name, oldest first; empty if unknown
 * @param negotiated the version that the server chose, else that of the application records; empty if unknown
 * @param fromRecords true if {@code negotiated} was read off records, since the handshake was not seen
 * @param clientRecords records that the client sent
 * @param serverRecords records that the server sent
 * @param outcome how the handshake went
 * @param alerts the alerts sent in the clear
 * @param certificate the server's certificate; null if it was not sent in the clear
 */
public record TlsReport(
        long stream,
        Endpoint client,
        Endpoint server,
        long firstFrame,
        long lastFrame,
        long startNanos,
        String serverName,
        List<String> offered,
        String negotiated,
        boolean fromRecords,
        int clientRecords,
        int serverRecords,
        TlsOutcome outcome,
        List<TlsAlertSeen> alerts,
        TlsCertificate certificate) {
    public TlsReport {
        offered = List.copyOf(offered);
        alerts = List.copyOf(alerts);
    }
}
