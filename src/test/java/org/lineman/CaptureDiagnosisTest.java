package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.CaptureGenerator;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.capture.generate.LinkPlan;
import org.lineman.capture.generate.LinkStory;
import org.lineman.capture.generate.Story;
import org.lineman.capture.generate.ZeroWindowStory;
import org.lineman.diagnosis.Answer;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Gathering;
import org.lineman.fact.Heartbeats;
import org.lineman.fact.PathCompared;
import org.lineman.fact.TcpZeroWindow;
import org.lineman.pack.Pack;
import org.lineman.recognize.Recognised;
import org.lineman.recognize.Submission;

/** From the bytes of a packet capture to facts and to an answer. */
class CaptureDiagnosisTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));
    private static final long START = Instant.parse("2024-03-09T02:14:00Z").getEpochSecond() * 1_000_000_000L;
    private static final Endpoint AES = new Endpoint("10.44.9.60", 40218);
    private static final Endpoint CM = new Endpoint("10.44.7.21", 8765);

    private static Pack pack;
    private static Diagnose diagnose;

    @BeforeAll
    static void load() {
        pack = Pack.load(HOME, HOME.resolve("target/rules-cache"));
        diagnose = new Diagnose(pack);
    }

    @AfterAll
    static void close() {
        pack.close();
    }

    @Test
    void aStalledReceiverIsTheSameStoryFromPacketsAsFromText() {
        Story stalled = ZeroWindowStory.ofServer(AES, CM, START, 60_000, ZeroWindowStory.Ending.NEVER, 1, 7);
        List<Evidence> evidence = new ArrayList<>(List.of(capture("cti.pcap", stalled)));
        Gathering.of(List.of(HOME.resolve("samples/aes-upgrade").toString()), InputStream.nullInputStream())
                .evidence()
                .stream()
                .filter(piece -> !piece.name().contains("tshark"))
                .forEach(evidence::add);
        Answer answer = diagnose.answer(submission(evidence, "cti-link-resets"));
        assertThat(answer.problems()).hasSize(1);
        assertThat(answer.problems().get(0).chain())
                .extracting(Answer.ChainLink::id)
                .containsExactly("avaya-aes-tls-version-mismatch", "avaya-cm-gip-stalled", "cti-link-resets");
        assertThat(answer.verdict()).isEqualTo("likely");
        assertThat(answer.problemsReading())
                .as("the log's clock and the capture's are compared, and nobody said the log's zone")
                .anySatisfy(problem -> assertThat(problem.toString()).contains("cm-dur-01-ecs.log", "read as UTC"));
        assertThat(answer.problems().get(0).differential())
                .flatExtracting(Answer.Candidate::terms)
                .flatExtracting(Answer.Term::sources)
                .filteredOn(source -> source.evidence().equals("cti.pcap"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.frames()).isNotEmpty());
    }

    @Test
    void aWindowThatOpensAgainIsNoStall() {
        Story busy = ZeroWindowStory.ofServer(AES, CM, START, 800, ZeroWindowStory.Ending.RECOVERS, 1, 7);
        Recognised read = diagnose.recognise(Submission.of(List.of(capture("cti.pcap", busy))));
        assertThat(read.facts())
                .filteredOn(TcpZeroWindow.class::isInstance)
                .extracting(fact -> ((TcpZeroWindow) fact).episode())
                .containsExactly(TcpZeroWindow.Episode.RECOVERED);
        assertThat(diagnose.answer(Submission.of(List.of(capture("cti.pcap", busy))))
                        .problems())
                .isEmpty();
    }

    /** Captures of both ends and the call server's log, as they lie in samples/. */
    @ParameterizedTest
    @CsvSource({
        "heartbeats-firewall, heartbeat-session-closed, cs1000-firewall-idle-session",
        "heartbeats-reboot,   gateway-rebooting,        cs1000-wan-loss",
        "heartbeats-stopped,  gateway-rebooting,        cs1000-heartbeat-stopped-by-device",
        "heartbeats-wan,      gateway-rebooting,        cs1000-wan-loss"
    })
    void theSamplesOfHeartbeatsHaveTheirRoots(String sample, String symptom, String root) {
        List<Evidence> evidence = Gathering.of(
                        List.of(HOME.resolve("samples/" + sample).toString()), InputStream.nullInputStream())
                .evidence();
        Answer answer = diagnose.answer(submission(evidence, symptom));
        assertThat(answer.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.root().cause()).isEqualTo(root);
            assertThat(problem.verdict()).isEqualTo("likely");
            assertThat(problem.relation()).isEqualTo("reported");
        });
    }

    @Test
    void twoCapturesOfALinkNameWhereHeartbeatsVanishAndTheMarkChanges() {
        Story heartbeats = new HeartbeatStory(HeartbeatPlan.healthy("10.9.1.10", "10.9.2.20", START, 120, 3));
        LinkStory link = new LinkStory(heartbeats, new LinkPlan("10.9.1.10", 20, 0.05, 0, 0, 2500, 11));
        Evidence near = capture("near.pcap", link.atFirst()).atPoint("near");
        Evidence far = capture("far.pcap", link.atSecond()).atPoint("far");
        Recognised read = diagnose.recognise(Submission.of(List.of(near, far)));
        assertThat(read.facts())
                .filteredOn(PathCompared.class::isInstance)
                .hasSize(2)
                .allSatisfy(fact -> {
                    PathCompared path = (PathCompared) fact;
                    assertThat(path.markBefore()).isEqualTo(46);
                    assertThat(path.markBehind()).isZero();
                    assertThat(path.markChanged()).isTrue();
                    boolean there = path.sender().name().equals("10.9.1.10");
                    assertThat(path.pointBefore()).isEqualTo(there ? "near" : "far");
                    int lost = there ? link.lostThere() : link.lostBack();
                    assertThat(path.vanished())
                            .as("a packet lost at the very edge is outside the time that both captures cover")
                            .isBetween(lost - 1L, (long) lost);
                });
        assertThat(read.problems())
                .anySatisfy(problem -> assertThat(problem.says()).contains("2.5 s ahead"));
    }

    @Test
    void aHealthyPairYieldsItsHeartbeatsAndNoCause() {
        Story heartbeats = new HeartbeatStory(HeartbeatPlan.healthy("10.9.1.10", "10.9.2.20", START, 60, 3));
        Answer answer = diagnose.answer(Submission.of(List.of(capture("one.pcap", heartbeats))));
        assertThat(answer.facts())
                .filteredOn(Heartbeats.class::isInstance)
                .hasSize(2)
                .allSatisfy(fact -> assertThat(((Heartbeats) fact).lost()).isZero());
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.inconclusive()).isEmpty();
    }

    private static Submission submission(List<Evidence> evidence, String symptom) {
        return new Submission(
                Optional.empty(),
                Optional.empty(),
                List.of(new Submission.Reported(symptom, Optional.empty())),
                List.of(),
                evidence,
                List.of());
    }

    private static Evidence capture(String name, Story story) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CaptureGenerator().tell(story).write(bytes, CaptureFile.USUAL);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Evidence.of(name, Content.ofBytes(bytes.toByteArray()));
    }
}
