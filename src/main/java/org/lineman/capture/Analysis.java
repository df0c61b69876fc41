package org.lineman.capture;

import org.lineman.capture.flow.LossBuckets;
import org.lineman.capture.format.CaptureFormat;
import org.lineman.capture.format.CaptureProblem;
import org.lineman.capture.format.Frame;
import org.lineman.capture.format.FrameSink;
import org.lineman.capture.format.Problems;
import org.lineman.capture.heartbeat.HeartbeatAnalyser;
import org.lineman.capture.link.Packet;
import org.lineman.capture.link.PacketDecoder;
import org.lineman.capture.network.ArpAnalyser;
import org.lineman.capture.network.IcmpAnalyser;
import org.lineman.capture.network.MarkCounter;
import org.lineman.capture.network.TrafficClass;
import org.lineman.capture.tcp.TcpAnalyser;
import org.lineman.capture.tcp.TcpMark;
import org.lineman.capture.tcp.TcpObserver;
import org.lineman.capture.tcp.TcpSegment;
import org.lineman.capture.tls.TlsAnalyser;
import org.lineman.capture.voice.H248Analyser;
import org.lineman.capture.voice.NtpAnalyser;
import org.lineman.capture.voice.SipAnalyser;
import org.lineman.capture.voice.UdpAnalyser;

/** The state of one analysis: hands each packet to those whom it concerns. */
final class Analysis implements FrameSink {
    private static final int AGAIN = TcpMark.RETRANSMISSION.bit() | TcpMark.OUT_OF_ORDER.bit();

    final CaptureLimits limits;
    final Problems problems;
    final FrameClock clock;
    final PacketDecoder decoder = new PacketDecoder();
    final long[] kinds = new long[Packet.Kind.values().length];
    final FlowList flowList;
    final TcpAnalyser tcp;
    final TlsAnalyser tls;
    final UdpAnalyser udp;
    final HeartbeatAnalyser heartbeats;
    final NtpAnalyser ntp;
    final H248Analyser h248;
    final SipAnalyser sip = new SipAnalyser();
    final IcmpAnalyser icmp = new IcmpAnalyser();
    final ArpAnalyser arp = new ArpAnalyser();
    final MarkCounter marks = new MarkCounter();
    final LossBuckets retransmissions = new LossBuckets();
    long frames;
    long bytes;
    long capturedBytes;
    long resets;

    Analysis(CaptureLimits limits, Problems problems, TcpObserver observer) {
        this.limits = limits;
        this.problems = problems;
        clock = new FrameClock(problems);
        flowList = new FlowList(limits.listed(), clock, marks);
        tcp = new TcpAnalyser(limits.tcpFlows(), flowList::finished, observer);
        tls = new TlsAnalyser(limits.tlsConnections());
        udp = new UdpAnalyser(limits.udpFlows(), flowList::finished);
        heartbeats = new HeartbeatAnalyser(limits.heartbeatPairs());
        ntp = new NtpAnalyser(limits.heartbeatPairs());
        h248 = new H248Analyser(limits.heartbeatPairs());
    }

    @Override
    public void frame(Frame frame) {
        clock.take(frame);
        frames++;
        bytes += frame.original();
        capturedBytes += frame.end() - frame.start();
        Packet packet = decoder.decode(frame);
        kinds[packet.kind().ordinal()]++;
        switch (packet.kind()) {
            case TCP -> tcp(packet);
            case UDP -> udp(packet);
            case ICMP, ICMP6 -> {
                icmp.take(packet);
                marks.add(TrafficClass.ICMP, packet.dscp(), 1);
            }
            case ARP -> arp.take(packet);
            case OTHER_IP, FRAGMENT, OTHER, MALFORMED, NOT_CAPTURED, UNKNOWN_LINK -> notAnalysed(packet);
        }
    }

    private void tcp(Packet packet) {
        if (!tcp.take(packet)) {
            problems.add(
                    CaptureProblem.Kind.MALFORMED_PACKET, packet.frame(), "a TCP header states an impossible length");
            return;
        }
        TcpSegment segment = tcp.segment();
        resets += tcp.isReset() ? 1 : 0;
        if (segment.length() > 0) {
            payload(packet, segment);
        }
        marks.add(tls.speaksTls(tcp.flow()) ? TrafficClass.TLS : TrafficClass.OTHER_TCP, packet.dscp(), 1);
    }

    private void payload(Packet packet, TcpSegment segment) {
        retransmissions.sent(segment.nanos());
        if ((tcp.marks() & AGAIN) != 0) {
            retransmissions.lost(segment.nanos(), 1);
        }
        tls.take(tcp, packet.data());
        if (!tls.speaksTls(tcp.flow())) {
            sip.take(packet, segment.payload(), segment.payloadEnd());
            if (H248Analyser.concerns(packet)) {
                h248.take(packet, segment.payload(), segment.payloadEnd());
            }
        }
    }

    private void udp(Packet packet) {
        TrafficClass traffic = classify(packet);
        udp.take(packet, traffic == TrafficClass.OTHER_UDP);
        marks.add(traffic, packet.dscp(), 1);
    }

    private TrafficClass classify(Packet packet) {
        if (heartbeats.take(packet)) {
            return TrafficClass.HEARTBEAT;
        }
        if (ntp.take(packet)) {
            return TrafficClass.NTP;
        }
        if (H248Analyser.concerns(packet)) {
            h248.take(packet, packet.udpPayload(), packet.udpEnd());
            return TrafficClass.H248;
        }
        return sip.take(packet, packet.udpPayload(), packet.udpEnd()) ? TrafficClass.SIP : TrafficClass.OTHER_UDP;
    }

    private void notAnalysed(Packet packet) {
        Frame frame = packet.frame();
        if (packet.isIp()) {
            marks.add(TrafficClass.OTHER_IP, packet.dscp(), 1);
        }
        switch (packet.kind()) {
            case FRAGMENT ->
                problems.add(
                        CaptureProblem.Kind.FRAGMENT,
                        frame,
                        "fragments are not put together; their payload is not analysed");
            case MALFORMED ->
                problems.add(CaptureProblem.Kind.MALFORMED_PACKET, frame, "a header contradicts itself or the frame");
            case NOT_CAPTURED ->
                problems.add(
                        CaptureProblem.Kind.HEADER_NOT_CAPTURED,
                        frame,
                        "only " + (frame.end() - frame.start())
                                + " bytes of a frame were kept, too few for its headers");
            case UNKNOWN_LINK ->
                problems.add(
                        CaptureProblem.Kind.UNKNOWN_LINK_TYPE,
                        frame,
                        "link type " + frame.linkType() + " is not analysed; its frames are only counted");
            case TCP, UDP, ICMP, ICMP6, ARP, OTHER_IP, OTHER -> {}
        }
    }

    CaptureReport report(CaptureFormat format) {
        return new ReportWriter(this).write(format);
    }
}
