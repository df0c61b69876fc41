package org.lineman.capture.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineman.capture.CaptureAnalyser;
import org.lineman.capture.CaptureLimits;
import org.lineman.capture.CaptureReport;
import org.lineman.capture.Captures;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.format.CaptureProblem;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.TcpTalk;
import org.lineman.capture.generate.TrafficStory;
import org.lineman.capture.generate.ZeroWindowStory;

/** What a connection's segments add up to. Frame by frame they are compared with tshark elsewhere. */
class TcpFactsTest {
    private static final Endpoint CLIENT = new Endpoint("10.8.0.4", 50_123);
    private static final Endpoint SERVER = new Endpoint("10.8.0.1", 8765);

    private static TcpTalk talk() {
        return new TcpTalk(CLIENT, SERVER, 0, Captures.START, 4_711);
    }

    private static TcpFlowReport only(TcpTalk talk) {
        return Captures.report(talk).tcp().get(0);
    }

    @ParameterizedTest
    @EnumSource(ZeroWindowStory.Ending.class)
    void followsAShutWindowToItsEnd(ZeroWindowStory.Ending ending) {
        ZeroWindowStory story = new ZeroWindowStory(CLIENT, SERVER, Captures.START, 25_000, ending, 1, 9);

        TcpFlowReport flow = Captures.report(story).tcp().get(0);

        ZeroWindowReport zero = flow.fromClient().zeroWindows();
        assertThat(flow.fromServer().zeroWindows().count()).isZero();
        assertThat(zero.episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.frames()).isEqualTo(story.frames());
            assertThat(episode.probes()).isEqualTo(story.probes());
            assertThat(episode.recovered()).isEqualTo(ending == ZeroWindowStory.Ending.RECOVERS);
        });
        double shut = ending == ZeroWindowStory.Ending.NEVER
                ? (flow.startNanos() / 1e9 + flow.seconds())
                        - zero.episodes().get(0).startNanos() / 1e9
                : story.seconds();
        assertThat(zero.seconds()).isCloseTo(shut, within(0.001));
    }

    @Test
    void tellsHowAConnectionWasOpened() {
        assertThat(only(talk().open(5)).handshake()).isEqualTo(Handshake.COMPLETE);
        assertThat(only(talk().open(5)).initialRoundTripMillis()).isCloseTo(10, within(0.001));
        TcpFlowReport unanswered =
                only(talk().syn().after(1_000).synAgain().after(2_000).synAgain());
        assertThat(unanswered.handshake()).isEqualTo(Handshake.UNANSWERED);
        assertThat(unanswered.attempts()).isEqualTo(3);
        assertThat(only(talk().syn().after(1).refuse()).handshake()).isEqualTo(Handshake.REFUSED);
        TcpTalk middle = talk();
        assertThat(only(middle.data(middle.client(), new byte[10])).handshake()).isEqualTo(Handshake.NOT_SEEN);
        assertThat(only(talk().open(5)).client()).isEqualTo(CLIENT);
    }

    @Test
    void tellsWhoReset() {
        TcpTalk talk = talk().open(1);

        TcpFlowReport flow = only(talk.after(5).reset(talk.server()));

        assertThat(flow.fromServer().resets()).isEqualTo(1);
        assertThat(flow.fromServer().firstReset()).isEqualTo(4);
        assertThat(flow.fromClient().resets()).isZero();
    }

    @Test
    void timesAnswersToDataButNotToWhatWasSentAgain() {
        TcpTalk talk = talk().open(1);
        talk.after(1).data(talk.client(), new byte[100]).after(30).ack(talk.server());
        talk.after(1).data(talk.client(), new byte[100]).after(300).resend(talk.client(), 100, new byte[100]);
        talk.after(5).ack(talk.server());

        RoundTrip answered = only(talk).fromClient().answered();

        assertThat(answered.count()).isEqualTo(1);
        assertThat(answered.mostMillis()).isCloseTo(30, within(0.001));
    }

    @Test
    void countsFlowsThatGaveWay() {
        byte[] capture = Captures.bytes(CaptureFile.USUAL, new TrafficStory(Captures.START, 20_000, 500, 30, 3));
        CaptureLimits tight = new CaptureLimits(100, 100, 100, 100, 50);

        CaptureReport report = new CaptureAnalyser(tight).analyse(new ByteArrayInputStream(capture));

        assertThat(report.summary().flowsEvicted()).isPositive();
        assertThat(report.problems()).anyMatch(problem -> problem.kind() == CaptureProblem.Kind.LIMIT_REACHED);
        assertThat(report.tcp()).hasSize(50);
        assertThat(report.summary().flowsNotListed() + 50)
                .isEqualTo(report.summary().tcpStreams());
    }
}
