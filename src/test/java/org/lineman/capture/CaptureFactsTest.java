package org.lineman.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.capture.generate.TcpTalk;
import org.lineman.capture.generate.TlsStory;
import org.lineman.capture.generate.ZeroWindowStory;
import org.lineman.capture.present.SummaryText;
import org.lineman.evidence.Source;
import org.lineman.fact.CertificateSeen;
import org.lineman.fact.ConnectionFailed;
import org.lineman.fact.Fact;
import org.lineman.fact.Heartbeats;
import org.lineman.fact.MarkSeen;
import org.lineman.fact.Subject;
import org.lineman.fact.TcpZeroWindow;
import org.lineman.fact.TlsAlert;
import org.lineman.fact.TlsSession;
import org.lineman.fact.TlsVersion;

/** What a capture becomes: facts for the rules, a table for people. */
class CaptureFactsTest {
    private static final Endpoint AES = new Endpoint("10.50.2.8", 8765);
    private static final Endpoint CM = new Endpoint("10.50.1.4", 45_210);
    private static final Subject LINK = Subject.link(Subject.node("10.50.1.4"), Subject.node("10.50.2.8"));

    private static <F extends Fact> F only(List<Fact> facts, Class<F> type) {
        List<F> found = facts.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void aStalledReaderIsALastingZeroWindowOnTls10() {
        List<Fact> facts = CaptureFacts.of(
                "cm.pcap",
                Captures.report(
                        new ZeroWindowStory(CM, AES, Captures.START, 30_000, ZeroWindowStory.Ending.NEVER, 1, 2)));

        TcpZeroWindow zero = only(facts, TcpZeroWindow.class);
        assertThat(zero.subject()).isEqualTo(LINK);
        assertThat(zero.sender()).isEqualTo(Subject.node("10.50.1.4"));
        assertThat(zero.servicePort()).isEqualTo(8765);
        assertThat(zero.episode()).isEqualTo(TcpZeroWindow.Episode.LASTING);
        assertThat(zero.source()).isInstanceOf(Source.Frames.class);
        assertThat(zero.source().evidence()).isEqualTo("cm.pcap");
        assertThat(only(facts, TlsSession.class).version()).isEqualTo(TlsVersion.TLS_1_0);
    }

    @Test
    void aBusyReaderIsOneThatRecovered() {
        TcpZeroWindow zero = only(
                CaptureFacts.of(
                        "cm.pcap",
                        Captures.report(new ZeroWindowStory(
                                CM, AES, Captures.START, 800, ZeroWindowStory.Ending.RECOVERS, 3, 2))),
                TcpZeroWindow.class);

        assertThat(zero.episode()).isEqualTo(TcpZeroWindow.Episode.RECOVERED);
        assertThat(zero.seconds()).isBetween(0.79, 0.81);
    }

    @Test
    void anExpiredCertificateAndARefusedClientAreFacts() {
        Instant expired = Instant.parse("2018-01-05T00:00:00Z");
        List<Fact> facts = CaptureFacts.of(
                "aes.pcap",
                Captures.report(
                        TlsStory.established(CM, AES, Captures.START, 0x0303, 0x0303, expired, 1_400),
                        TlsStory.refused(
                                new Endpoint("10.50.1.5", 40_000), AES, Captures.START + 1_000_000, 0x0301, 70)));

        assertThat(only(facts, CertificateSeen.class).expired()).isTrue();
        TlsAlert alert = only(facts, TlsAlert.class);
        assertThat(alert.description()).isEqualTo(70);
        assertThat(alert.sender()).isEqualTo(Subject.node("10.50.2.8"));
    }

    @Test
    void aConnectionThatNobodyAnswersIsAFact() {
        TcpTalk talk =
                new TcpTalk(CM, AES, 0, Captures.START, 5).syn().after(1_000).synAgain();

        ConnectionFailed failed = only(CaptureFacts.of("x", Captures.report(talk)), ConnectionFailed.class);

        assertThat(failed.outcome()).isEqualTo(ConnectionFailed.Outcome.UNANSWERED);
        assertThat(failed.attempts()).isEqualTo(2);
    }

    @Test
    void heartbeatsBecomeAFactForEachDirectionWithTheirMarks() {
        HeartbeatStory story = new HeartbeatStory(HeartbeatPlan.healthy("10.50.3.1", "10.50.3.2", Captures.START, 60, 1)
                .marked(46, 0));

        List<Fact> facts = CaptureFacts.of("elan.pcap", Captures.report(story));

        assertThat(facts).filteredOn(Heartbeats.class::isInstance).hasSize(2);
        assertThat(facts)
                .filteredOn(MarkSeen.class::isInstance)
                .extracting(fact -> ((MarkSeen) fact).mark())
                .containsExactly(0, 46);
    }

    @Test
    void theSummaryShowsFlowsAndHeartbeatsAsTables() {
        HeartbeatStory heartbeats =
                new HeartbeatStory(HeartbeatPlan.healthy("10.50.3.1", "10.50.3.2", Captures.START, 60, 1)
                        .losing(0, 0.2));
        ZeroWindowStory stalled =
                new ZeroWindowStory(CM, AES, Captures.START, 30_000, ZeroWindowStory.Ending.NEVER, 1, 2);

        String text = SummaryText.of(Captures.report(heartbeats, stalled));

        assertThat(text)
                .contains("10.50.1.4:45210  10.50.2.8:8765  complete")
                .containsPattern("10\\.50\\.3\\.1 +10\\.50\\.3\\.2 +60 ")
                .contains("lost from 10.50.3.1, 1 s a column");
    }
}
