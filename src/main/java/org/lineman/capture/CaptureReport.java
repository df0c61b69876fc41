package org.lineman.capture;

import java.util.List;
import java.util.Map;
import org.lineman.capture.format.CaptureFormat;
import org.lineman.capture.format.CaptureProblem;
import org.lineman.capture.heartbeat.HeartbeatReport;
import org.lineman.capture.network.ArpConflict;
import org.lineman.capture.network.MarkCount;
import org.lineman.capture.network.Unreachable;
import org.lineman.capture.tcp.TcpFlowReport;
import org.lineman.capture.tls.TlsReport;
import org.lineman.capture.voice.H248Report;
import org.lineman.capture.voice.NtpReport;
import org.lineman.capture.voice.RtpReport;
import org.lineman.capture.voice.SipReport;
import org.lineman.capture.voice.UdpFlowReport;

/**
 * Everything that was found in a capture: records of numbers, texts and lists down to the leaves, ready to be written as
 * JSON.
 *
 * @param format how the capture was stored
 * @param summary the whole capture in numbers
 * @param problems what was wrong with the capture, in the order of their places
 * @param tcp TCP connections in the order of their numbers; if there are too many, those with something to tell
 * @param udp pairs of UDP ports in the order of first frames
 * @param tls TLS connections
 * @param heartbeats heartbeats by pair of nodes
 * @param rtp RTP streams
 * @param sip answers to OPTIONS and REGISTER
 * @param sipMethods SIP requests by method
 * @param h248 H.248 sessions
 * @param ntp NTP clients and servers
 * @param unreachable ICMP messages that something could not be delivered
 * @param arpConflicts addresses for which more than one card answers
 * @param marks packets by class of traffic and DSCP mark
 */
public record CaptureReport(
        CaptureFormat format,
        CaptureSummary summary,
        List<CaptureProblem> problems,
        List<TcpFlowReport> tcp,
        List<UdpFlowReport> udp,
        List<TlsReport> tls,
        List<HeartbeatReport> heartbeats,
        List<RtpReport> rtp,
        List<SipReport> sip,
        Map<String, Long> sipMethods,
        List<H248Report> h248,
        List<NtpReport> ntp,
        List<Unreachable> unreachable,
        List<ArpConflict> arpConflicts,
        List<MarkCount> marks) {}
