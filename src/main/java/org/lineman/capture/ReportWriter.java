package org.lineman.capture;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lineman.capture.format.CaptureFormat;
import org.lineman.capture.format.CaptureProblem;
import org.lineman.capture.link.Packet;
import org.lineman.capture.tcp.TcpMark;

/** Turns the state of an analysis into its report, once, at the end of the capture. */
final class ReportWriter {
    private final Analysis from;

    ReportWriter(Analysis from) {
        this.from = from;
    }

    CaptureReport write(CaptureFormat format) {
        from.tcp.flows().flows().forEach(from.flowList::finished);
        from.udp.flows().flows().forEach(from.flowList::finished);
        limits();
        long end = from.clock.last();
        return new CaptureReport(
                format,
                summary(),
                from.problems.list(),
                from.flowList.tcp(),
                from.flowList.udp(),
                from.flowList.tls(),
                from.heartbeats.report(end),
                from.flowList.rtp(),
                from.sip.report(),
                from.sip.methods(),
                from.h248.report(),
                from.ntp.report(),
                from.icmp.report(),
                from.arp.report(),
                from.marks.report());
    }

    private CaptureSummary summary() {
        Map<String, Long> kinds = new TreeMap<>();
        for (Packet.Kind kind : Packet.Kind.values()) {
            if (from.kinds[kind.ordinal()] > 0) {
                kinds.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), from.kinds[kind.ordinal()]);
            }
        }
        Map<TcpMark, Long> marks = new EnumMap<>(TcpMark.class);
        for (TcpMark mark : TcpMark.values()) {
            if (from.tcp.total(mark) > 0) {
                marks.put(mark, from.tcp.total(mark));
            }
        }
        return new CaptureSummary(
                from.frames,
                from.bytes,
                from.capturedBytes,
                from.clock.first(),
                from.clock.last(),
                (from.clock.last() - from.clock.first()) / 1e9,
                kinds,
                from.tcp.streams(),
                marks,
                from.resets,
                evicted(),
                from.flowList.notListed(),
                from.retransmissions.series());
    }

    private long evicted() {
        return from.tcp.flows().evicted() + from.udp.flows().evicted() + from.heartbeats.evicted();
    }

    private void limits() {
        limit(
                evicted() > 0,
                evicted() + " flows gave way to others, since more were active than are followed at a time");
        limit(from.tls.isFull(), "TLS was followed on the first " + from.limits.tlsConnections() + " connections only");
        limit(from.icmp.notKept() > 0, from.icmp.notKept() + " ICMP messages were left out");
    }

    private void limit(boolean reached, String says) {
        if (reached) {
            from.problems.add(CaptureProblem.Kind.LIMIT_REACHED, 0, from.frames, says);
        }
    }
}
