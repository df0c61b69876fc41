package org.lineman.capture.tls;

import java.util.Optional;
import org.lineman.capture.tcp.TcpAnalyser;
import org.lineman.capture.tcp.TcpFlow;
import org.lineman.capture.tcp.TcpFlowReport;
import org.lineman.capture.tcp.TcpSegment;

/** Recognises TLS by its records, on any port, and follows it. */
public final class TlsAnalyser {
    private final int limit;
    private int connections;

    /** @param limit the most connections whose records are followed; later ones are not */
    public TlsAnalyser(int limit) {
        this.limit = limit;
    }

    /** Takes the segment that the TCP analyser has just judged. */
    public void take(TcpAnalyser tcp, byte[] data) {
        TcpSegment segment = tcp.segment();
        if (segment.length() == 0) {
            return;
        }
        TcpFlow flow = tcp.flow();
        if (flow.attachment() instanceof TlsConnection connection) {
            connection.direction(tcp.forward()).take(segment, data);
        } else if (TlsDirection.startsRecord(data, segment.payload(), segment.payloadEnd()) && connections < limit) {
            connections++;
            TlsConnection connection = new TlsConnection();
            flow.attach(connection);
            connection.direction(tcp.forward()).take(segment, data);
        }
    }

    /** True if records were recognised on this connection. */
    public boolean speaksTls(TcpFlow flow) {
        return flow.attachment() instanceof TlsConnection;
    }

    /** True if as many connections were followed as may be, so that later ones may be missing. */
    public boolean isFull() {
        return connections >= limit;
    }

    /** What was found of a flow; empty if it does not speak TLS. */
    public static Optional<TlsReport> report(TcpFlow flow, TcpFlowReport tcp) {
        return flow.attachment() instanceof TlsConnection connection && connection.isCertain()
                ? Optional.of(connection.report(flow, tcp))
                : Optional.empty();
    }
}
