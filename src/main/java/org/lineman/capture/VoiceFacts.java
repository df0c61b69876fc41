package org.lineman.capture;

import org.lineman.capture.heartbeat.HeartbeatDirection;
import org.lineman.capture.heartbeat.HeartbeatReport;
import org.lineman.capture.voice.NtpReport;
import org.lineman.capture.voice.RtpReport;
import org.lineman.capture.voice.SipReport;
import org.lineman.fact.Heartbeats;
import org.lineman.fact.NtpReply;
import org.lineman.fact.RtpStream;
import org.lineman.fact.SipAnswer;
import org.lineman.fact.Subject;

/** The facts of heartbeats, RTP, SIP and NTP. */
final class VoiceFacts {
    private final CaptureReport report;
    private final CaptureFacts into;

    private VoiceFacts(CaptureReport report, CaptureFacts into) {
        this.report = report;
        this.into = into;
    }

    static void add(CaptureReport report, CaptureFacts into) {
        VoiceFacts facts = new VoiceFacts(report, into);
        for (HeartbeatReport pair : report.heartbeats()) {
            pair.directions().forEach(direction -> facts.heartbeats(pair, direction));
        }
        report.rtp().forEach(facts::rtp);
        report.sip().forEach(facts::sip);
        report.ntp().stream().filter(ntp -> ntp.replies() > 0).forEach(facts::ntp);
    }

    private void heartbeats(HeartbeatReport pair, HeartbeatDirection direction) {
        into.add(new Heartbeats(
                CaptureFacts.link(direction.from(), direction.to()),
                CaptureFacts.span(direction.firstNanos(), (direction.lastNanos() - direction.firstNanos()) / 1e9),
                into.frames(direction.firstFrame(), direction.lastFrame()),
                Subject.node(direction.from()),
                Subject.node(direction.to()),
                direction.requests(),
                direction.answers(),
                direction.lost(),
                direction.silences(),
                direction.silences() == 0 ? null : direction.longestSilenceSeconds(),
                direction.answers() == 0 ? null : direction.roundTripMeanMillis(),
                direction.jitterMillis(),
                CaptureFacts.usual(direction.requestMarks()),
                direction.answers() == 0 ? null : CaptureFacts.usual(direction.answerMarks()),
                direction.stopped(),
                pair.stoppedFirst().equals(direction.from()),
                false));
    }

    private void rtp(RtpReport rtp) {
        into.add(new RtpStream(
                CaptureFacts.link(rtp.from().address(), rtp.to().address()),
                CaptureFacts.span(rtp.startNanos(), rtp.seconds()),
                into.frames(rtp.firstFrame(), rtp.lastFrame()),
                Subject.node(rtp.from().address()),
                Subject.node(rtp.to().address()),
                rtp.packets(),
                Math.max(0, rtp.lossPercent()),
                rtp.meanJitterMillis(),
                CaptureFacts.usual(rtp.marks())));
    }

    private void sip(SipReport sip) {
        sip.answers().forEach((status, count) -> sipAnswer(sip, status, count));
        if (sip.unanswered() > 0) {
            sipAnswer(sip, null, (int) sip.unanswered());
        }
    }

    private void sipAnswer(SipReport sip, Integer status, int count) {
        into.add(new SipAnswer(
                CaptureFacts.link(sip.client().address(), sip.server().address()),
                CaptureFacts.span(
                        report.summary().firstNanos(), report.summary().seconds()),
                into.frames(sip.firstFrame(), sip.lastFrame()),
                Subject.node(sip.client().address()),
                Subject.node(sip.server().address()),
                sip.method(),
                status,
                count,
                false));
    }

    private void ntp(NtpReport ntp) {
        into.add(new NtpReply(
                CaptureFacts.link(ntp.client(), ntp.server()),
                CaptureFacts.span(
                        report.summary().firstNanos(), report.summary().seconds()),
                into.frames(ntp.firstFrame(), ntp.lastFrame()),
                Subject.node(ntp.client()),
                Subject.node(ntp.server()),
                ntp.requestVersions().isEmpty()
                        ? null
                        : ntp.requestVersions().get(ntp.requestVersions().size() - 1),
                ntp.replyVersions().get(0),
                ntp.strata().get(ntp.strata().size() - 1),
                ntp.unsynchronised() == 0,
                false));
    }
}
