package org.lineman.capture.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lineman.capture.Captures;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.capture.generate.LinkPlan;
import org.lineman.capture.generate.LinkStory;
import org.lineman.capture.generate.Story;

/** Two captures of one link tell where packets vanish and where the mark changes, whatever their clocks say. */
class TwoPointTest {
    private static final String CALL_SERVER = "10.10.1.5";
    private static final String GATEWAY = "10.10.2.9";

    private static LinkStory link(double loss, int markThere, double clockAhead) {
        HeartbeatStory heartbeats =
                new HeartbeatStory(HeartbeatPlan.healthy(CALL_SERVER, GATEWAY, Captures.START, 600, 5));
        return new LinkStory(heartbeats, new LinkPlan(CALL_SERVER, 7, loss, markThere, -1, clockAhead, 3));
    }

    private static TwoPointReport compare(LinkStory link) {
        return TwoPoint.compare(
                new ByteArrayInputStream(Captures.bytes(CaptureFile.USUAL, link.atFirst())),
                new ByteArrayInputStream(Captures.bytes(CaptureFile.USUAL, link.atSecond())));
    }

    private static DirectionComparison from(TwoPointReport report, String address) {
        return report.directions().stream()
                .filter(direction -> direction.direction().from().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhatVanishesInEachDirection() {
        LinkStory link = link(0.05, -1, 0);

        TwoPointReport report = compare(link);

        assertThat(link.lostThere()).isPositive();
        assertThat(from(report, CALL_SERVER).onlyBefore()).isEqualTo(link.lostThere());
        assertThat(from(report, GATEWAY).onlyBefore()).isEqualTo(link.lostBack());
        assertThat(from(report, CALL_SERVER).onlyBehind()).isZero();
        assertThat(from(report, CALL_SERVER).passesFirst()).isEqualTo(Side.FIRST);
        assertThat(from(report, GATEWAY).passesFirst()).isEqualTo(Side.SECOND);
    }

    @Test
    void aDirectionOfWhichNothingArrivesIsCompared() {
        HeartbeatStory heartbeats =
                new HeartbeatStory(HeartbeatPlan.healthy(CALL_SERVER, GATEWAY, Captures.START, 60, 5));
        LinkStory link = new LinkStory(heartbeats, new LinkPlan(CALL_SERVER, 7, 0, -1, -1, 0, 3));
        Story without = () -> StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(link.atSecond().packets(), 0), false)
                .filter(packet -> (packet.bytes()[14] & 0xff) != 1)
                .iterator();

        TwoPointReport report = TwoPoint.compare(
                new ByteArrayInputStream(Captures.bytes(CaptureFile.USUAL, link.atFirst())),
                new ByteArrayInputStream(Captures.bytes(CaptureFile.USUAL, without)));

        assertThat(from(report, CALL_SERVER).passesFirst()).isEqualTo(Side.FIRST);
        assertThat(from(report, CALL_SERVER).both()).isZero();
        assertThat(from(report, CALL_SERVER).onlyBefore()).isGreaterThan(100);
        assertThat(from(report, GATEWAY).onlyBefore()).isZero();
    }

    @Test
    void namesTheHopThatStripsTheMark() {
        DirectionComparison there = from(compare(link(0, 0, 0)), CALL_SERVER);

        assertThat(there.changes()).containsExactly(new MarkChange(46, 0, there.both()));
        assertThat(there.says())
                .contains("the mark changes from 46 to 0 between the first and the second capture point");
        assertThat(from(compare(link(0, 0, 0)), GATEWAY).changes()).isEmpty();
    }

    @Test
    void correctsClocksThatAreHoursApart() {
        TwoPointReport report = compare(link(0.02, -1, 7_200_000));

        assertThat(report.offsetKnown()).isTrue();
        assertThat(report.offsetMillis()).isCloseTo(7_200_000, within(0.01));
        assertThat(from(report, CALL_SERVER).delayMillis()).isCloseTo(7, within(0.01));
        assertThat(from(report, CALL_SERVER).onlyBefore()).isPositive();
    }

    @Test
    void findsNothingInCommonBetweenStrangers() {
        TwoPointReport report = TwoPoint.compare(
                new ByteArrayInputStream(
                        Captures.bytes(CaptureFile.USUAL, link(0, -1, 0).atFirst())),
                new ByteArrayInputStream(new byte[0]));

        assertThat(report.matched()).isZero();
        assertThat(report.offsetKnown()).isFalse();
        assertThat(report.secondProblems()).hasSize(1);
    }
}
