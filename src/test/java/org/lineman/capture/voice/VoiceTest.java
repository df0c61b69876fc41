package org.lineman.capture.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lineman.capture.CaptureReport;
import org.lineman.capture.Captures;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.DatagramStory;
import org.lineman.capture.generate.RtpStory;
import org.lineman.capture.network.MarkCount;
import org.lineman.capture.network.TrafficClass;

/** RTP, SIP, NTP and H.248. */
class VoiceTest {
    private static final Endpoint PHONE = new Endpoint("10.30.0.8", 5060);
    private static final Endpoint PROXY = new Endpoint("10.30.0.1", 5060);

    @Test
    void countsWhatAnRtpStreamLost() {
        RtpStory story = new RtpStory(
                new Endpoint("10.30.1.1", 20_000),
                new Endpoint("10.30.1.2", 30_000),
                Captures.START,
                3_000,
                0.03,
                4,
                46,
                11);

        CaptureReport report = Captures.report(story);

        RtpReport rtp = report.rtp().get(0);
        assertThat(story.lost()).isPositive();
        assertThat(rtp.lost()).isEqualTo(story.lost());
        assertThat(rtp.expected()).isEqualTo(3_000);
        assertThat(rtp.meanJitterMillis()).isCloseTo(1.5, within(0.5));
        assertThat(rtp.series().lost().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(story.lost());
        assertThat(report.marks()).contains(new MarkCount(TrafficClass.RTP, 46, 3_000 - story.lost()));
    }

    private static String message(String first, String branch) {
        return first + "\nVia: SIP/2.0/UDP 10.30.0.8:5060;branch=z9hG4bK" + branch
                + "\nFrom: <sip:10.30.0.8>;tag=" + branch + "\nTo: <sip:10.30.0.1>\nCall-ID: " + branch
                + "@10.30.0.8\nCSeq: 7 OPTIONS\nContent-Length: 0\n\n";
    }

    @Test
    void tiesSipAnswersToRequests() {
        String options = "OPTIONS sip:10.30.0.1 SIP/2.0";
        DatagramStory story = new DatagramStory(Captures.START)
                .text(PHONE, PROXY, 26, message(options, "a"))
                .after(500)
                .text(PHONE, PROXY, 26, message(options, "a"))
                .after(40)
                .text(PROXY, PHONE, 26, message("SIP/2.0 200 OK", "a"))
                .after(1_000)
                .text(PHONE, PROXY, 26, message(options, "b"))
                .after(30)
                .text(PROXY, PHONE, 26, message("SIP/2.0 503 Service Unavailable", "b"))
                .after(1_000)
                .text(PHONE, PROXY, 26, message(options, "c"));

        SipReport sip = Captures.report(story).sip().get(0);

        assertThat(sip.client()).isEqualTo(PHONE);
        assertThat(sip.requests()).isEqualTo(3);
        assertThat(sip.repeated()).isEqualTo(1);
        assertThat(sip.answers()).isEqualTo(Map.of(200, 1, 503, 1));
        assertThat(sip.unanswered()).isEqualTo(1);
        assertThat(sip.mostMillis()).isCloseTo(540, within(0.1));
    }

    @Test
    void showsTheNtpVersionInReplies() {
        Endpoint publisher = new Endpoint("10.30.2.1", 123);
        Endpoint source = new Endpoint("10.30.2.9", 123);
        byte[] request = new byte[48];
        request[0] = 4 << 3 | 3;
        byte[] reply = new byte[48];
        reply[0] = (byte) (3 << 6 | 3 << 3 | 4);
        reply[1] = 5;

        NtpReport ntp = Captures.report(new DatagramStory(Captures.START)
                        .udp(publisher, source, 0, request)
                        .after(3)
                        .udp(source, publisher, 0, reply))
                .ntp()
                .get(0);

        assertThat(ntp.client()).isEqualTo("10.30.2.1");
        assertThat(ntp.requestVersions()).isEqualTo(List.of(4));
        assertThat(ntp.replyVersions()).isEqualTo(List.of(3));
        assertThat(ntp.strata()).isEqualTo(List.of(5));
        assertThat(ntp.unsynchronised()).isEqualTo(1);
    }

    @Test
    void notesWhoSpeaksH248() {
        Endpoint gateway = new Endpoint("10.30.3.3", 40_000);
        Endpoint controller = new Endpoint("10.30.3.1", 2944);

        H248Report h248 = Captures.report(new DatagramStory(Captures.START)
                        .text(gateway, controller, 26, "MEGACO/1 [10.30.3.3]:2944\nTransaction = 1 {}")
                        .text(controller, gateway, 26, "!/1 [10.30.3.1] P=1{}"))
                .h248()
                .get(0);

        assertThat(h248.controller()).isEqualTo(controller);
        assertThat(h248.text()).isEqualTo(2);
        assertThat(h248.version()).isEqualTo(1);
    }
}
