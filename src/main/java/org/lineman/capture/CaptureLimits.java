package org.lineman.capture;

/**
 * What an analysis may use. When a table is full, the entry that was idle for longest gives way, and is counted.
 *
 * @param tcpFlows TCP connections followed at a time
 * @param udpFlows pairs of UDP ports followed at a time
 * @param tlsConnections TLS connections followed in all
 * @param heartbeatPairs pairs of heartbeat nodes, of NTP peers and of H.248 sessions followed at a time
 * @param listed connections that are listed one by one; the totals count all
 */
public record CaptureLimits(int tcpFlows, int udpFlows, int tlsConnections, int heartbeatPairs, int listed) {
    /** Enough for a busy server's hour, in well under 100 MB. */
    public static final CaptureLimits USUAL = new CaptureLimits(200_000, 50_000, 50_000, 10_000, 2_000);

    public CaptureLimits {
        if (Math.min(Math.min(tcpFlows, udpFlows), Math.min(tlsConnections, heartbeatPairs)) < 1 || listed < 1) {
            throw new IllegalArgumentException("limits: each must be at least 1");
        }
    }
}
