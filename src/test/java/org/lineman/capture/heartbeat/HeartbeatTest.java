package org.lineman.capture.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.capture.Captures;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.capture.generate.HeartbeatTruth;

/** What is found of heartbeats is what the generator knows of them, to the packet. */
class HeartbeatTest {
    private static final String CALL_SERVER = "192.168.10.2";
    private static final String GATEWAY = "192.168.20.7";

    private static HeartbeatPlan plan(long seed) {
        return HeartbeatPlan.healthy(CALL_SERVER, GATEWAY, Captures.START, 900, seed);
    }

    private static HeartbeatReport only(HeartbeatStory story) {
        return Captures.report(story).heartbeats().get(0);
    }

    private static HeartbeatDirection from(HeartbeatReport report, String address) {
        return report.directions().stream()
                .filter(direction -> direction.from().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static void isTrue(HeartbeatDirection found, HeartbeatTruth truth) {
        assertThat(found.requests()).as("requests").isEqualTo(truth.requests());
        assertThat(found.answers()).as("answers").isEqualTo(truth.answers());
        assertThat(found.unanswered() + found.pending()).as("unanswered").isEqualTo(truth.unanswered());
        assertThat(found.answerLostLater()).as("answer lost later").isEqualTo(truth.answerLostLater());
        assertThat(found.repeated()).as("repeated").isEqualTo(truth.repeated());
        assertThat(found.lost() + found.pending()).isEqualTo(truth.unanswered() + truth.answerLostLater());
        assertThat(found.requestMarks()).isEqualTo(Map.of(truth.mark(), truth.requests()));
        assertThat(found.lastNanos()).isEqualTo(truth.lastNanos());
        assertThat(found.skippedNumbers()).isZero();
        assertThat(found.strayAnswers()).isZero();
        assertThat(found.series().sent().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(truth.requests());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void countsEqualTheTruthWhateverIsLost(long seed) {
        double before = seed % 3 * 0.04;
        double behind = seed % 4 * 0.05;
        HeartbeatStory story =
                new HeartbeatStory(plan(seed).losing(before, behind).marked(46, 34));

        HeartbeatReport report = only(story);

        isTrue(from(report, CALL_SERVER), story.first());
        isTrue(from(report, GATEWAY), story.second());
    }

    @Test
    void aHealthyPairLosesNothing() {
        HeartbeatReport report = only(new HeartbeatStory(plan(1)));

        assertThat(report.lost()).isZero();
        assertThat(report.stoppedFirst()).isEmpty();
        assertThat(report.directions()).hasSize(2).allMatch(direction -> direction.silences() == 0);
        HeartbeatDirection direction = from(report, CALL_SERVER);
        assertThat(direction.roundTripLeastMillis()).isBetween(8.0, 9.0);
        assertThat(direction.roundTripMostMillis()).isBetween(8.0, 9.1);
        assertThat(direction.jitterMillis()).isCloseTo(0.17, within(0.15));
    }

    @Test
    void namesTheNodeThatStoppedFirst() {
        HeartbeatReport report = only(new HeartbeatStory(plan(2).dying(Integer.MAX_VALUE, 300)));

        assertThat(report.stoppedFirst()).isEqualTo(GATEWAY);
        assertThat(from(report, GATEWAY).stopped()).isTrue();
        assertThat(from(report, CALL_SERVER).stopped()).isFalse();
        assertThat(from(report, CALL_SERVER).lost()).isBetween(598, 600);
    }

    @Test
    void blamesNobodyWhenBothStopWithinAPeriod() {
        HeartbeatStory dying = new HeartbeatStory(plan(3).dying(300, 300));
        HeartbeatStory others =
                new HeartbeatStory(HeartbeatPlan.healthy("192.168.30.1", "192.168.30.2", Captures.START, 900, 4));

        HeartbeatReport report = Captures.report(dying, others).heartbeats().stream()
                .filter(pair -> pair.first().equals(CALL_SERVER))
                .findFirst()
                .orElseThrow();

        assertThat(report.directions()).allMatch(HeartbeatDirection::stopped);
        assertThat(report.stoppedFirst()).isEmpty();
    }

    @Test
    void seesRequestsThatNeverCameAsSilences() {
        HeartbeatStory story = new HeartbeatStory(plan(5).losing(0.1, 0));

        HeartbeatDirection direction = from(only(story), CALL_SERVER);

        assertThat(story.first().hidden()).isPositive();
        assertThat(direction.silences()).isBetween(1, story.first().hidden());
        assertThat(direction.longestSilenceSeconds()).isGreaterThan(1.9);
    }
}
