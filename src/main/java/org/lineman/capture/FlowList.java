package org.lineman.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.lineman.capture.network.MarkCounter;
import org.lineman.capture.network.TrafficClass;
import org.lineman.capture.tcp.TcpFlow;
import org.lineman.capture.tcp.TcpFlowReport;
import org.lineman.capture.tls.TlsAnalyser;
import org.lineman.capture.tls.TlsReport;
import org.lineman.capture.voice.RtpReport;
import org.lineman.capture.voice.UdpAnalyser;
import org.lineman.capture.voice.UdpFlow;
import org.lineman.capture.voice.UdpFlowReport;

/** Keeps the reports of a limited number of flows: of TCP first those with something to tell, then the earliest. */
final class FlowList {
    private static final Comparator<TcpFlowReport> KEPT_LAST = Comparator.comparing(TcpFlowReport::isNoteworthy)
            .thenComparing(Comparator.comparingLong(TcpFlowReport::stream).reversed());

    private final int limit;
    private final FrameClock clock;
    private final MarkCounter marks;
    private final PriorityQueue<TcpFlowReport> tcp = new PriorityQueue<>(KEPT_LAST);
    private final List<TlsReport> tls = new ArrayList<>();
    private final List<UdpFlowReport> udp = new ArrayList<>();
    private final List<RtpReport> rtp = new ArrayList<>();
    private long notListed;

    FlowList(int limit, FrameClock clock, MarkCounter marks) {
        this.limit = limit;
        this.clock = clock;
        this.marks = marks;
    }

    /** Takes a connection to which nothing will be added. */
    void finished(TcpFlow flow) {
        boolean listed = isWanted(flow);
        if (!listed && (flow.attachment() == null || tls.size() >= limit)) {
            notListed++;
            return;
        }
        TcpFlowReport report = flow.report(clock.last());
        TlsAnalyser.report(flow, report).filter(found -> tls.size() < limit).ifPresent(tls::add);
        if (listed) {
            tcp.add(report);
        }
        if (!listed || tcp.size() > limit) {
            notListed++;
        }
        if (tcp.size() > limit) {
            tcp.remove();
        }
    }

    /** True if it would not be the first to go; asked before its report is written, which costs more than reading it. */
    private boolean isWanted(TcpFlow flow) {
        TcpFlowReport least = tcp.peek();
        if (tcp.size() < limit) {
            return true;
        }
        return flow.isNoteworthy() == least.isNoteworthy() ? flow.stream() < least.stream() : flow.isNoteworthy();
    }

    /** Takes a pair of UDP ports to which nothing will be added. */
    void finished(UdpFlow flow) {
        for (int mark = 0; mark < 64; mark++) {
            int packets = UdpAnalyser.rtpPackets(flow, mark);
            if (packets > 0) {
                marks.add(TrafficClass.RTP, mark, packets);
                marks.add(TrafficClass.OTHER_UDP, mark, -packets);
            }
        }
        UdpAnalyser.rtp(flow).stream().limit(Math.max(0, limit - rtp.size())).forEach(rtp::add);
        if (udp.size() < limit) {
            udp.add(UdpAnalyser.report(flow));
        } else {
            notListed++;
        }
    }

    List<TcpFlowReport> tcp() {
        return tcp.stream()
                .sorted(Comparator.comparingLong(TcpFlowReport::stream))
                .toList();
    }

    List<TlsReport> tls() {
        return tls.stream().sorted(Comparator.comparingLong(TlsReport::stream)).toList();
    }

    List<UdpFlowReport> udp() {
        return udp.stream()
                .sorted(Comparator.comparingLong(UdpFlowReport::firstFrame))
                .toList();
    }

    List<RtpReport> rtp() {
        return rtp.stream()
                .sorted(Comparator.comparingLong(RtpReport::firstFrame))
                .toList();
    }

    long notListed() {
        return notListed;
    }
}
