package org.lineman.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Outages of a media gateway: where it registers, and when it comes back. */
class GatewayOutageTest {
    private static final GatewayPlan USUAL = GatewayPlan.USUAL;

    private static Timeline one(int seconds, GatewayPlan plan, Timers timers) {
        return GatewayOutage.predict(Outage.of(seconds), plan, List.of(timers))
                .timelines()
                .get(0);
    }

    private static GatewayPlan plan(RecoveryRule rule, boolean prevention, boolean core, boolean othersStay) {
        return new GatewayPlan(USUAL.controllers(), 1, rule, prevention, core, othersStay, -1);
    }

    private static List<String> phases(Timeline timeline) {
        return timeline.spans().stream()
                .map(span -> span.from() + " " + span.phase().word())
                .toList();
    }

    @Test
    void passesTheTransitionPointAfterThePrimarySearchAndStaysThereWithoutARule() {
        Timeline timeline = one(900, USUAL, Timers.DEFAULTS);

        assertThat(phases(timeline)).containsExactly("0 at-risk", "60 searching", "120 on-survivable");
        assertThat(timeline.at(timeline.end() - 1).server()).isEqualTo("survivable");
        assertThat(says(timeline)).anyMatch(says -> says.startsWith("stays where it is until somebody acts"));
    }

    @Test
    void theRuleImmediatelyBringsItBackWhenTheNetworkWasSteadyForThreeMinutes() {
        Timeline timeline = one(900, plan(RecoveryRule.IMMEDIATELY, false, false, false), Timers.DEFAULTS);

        assertThat(phases(timeline)).endsWith("120 on-survivable", "1080 healthy");
    }

    @Test
    void mainWithinThePrimarySearchKeepsTheGateway() {
        assertThat(phases(one(119, USUAL, Timers.DEFAULTS)))
                .containsExactly("0 at-risk", "60 searching", "119 healthy");
        assertThat(phases(one(59, USUAL, Timers.DEFAULTS))).containsExactly("0 at-risk", "59 healthy");
    }

    @Test
    void aBrokenSocketIsNoticedAtOnce() {
        Timers broken = new Timers("broken", Map.of(TimerKey.LINK_LOST_SECONDS, 0));

        assertThat(phases(one(300, USUAL, broken))).startsWith("0 searching", "60 on-survivable");
    }

    @Test
    void mainForgetsTheCallsWhenItsLinkLossDelayIsOver() {
        Timeline timeline = one(900, USUAL, Timers.DEFAULTS);

        assertThat(timeline.moments())
                .filteredOn(moment -> moment.says().startsWith("Link Loss Delay Timer"))
                .extracting(Moment::second)
                .containsExactly(360);
    }

    @Test
    void withoutAnyServerTheSearchEndsWithTheTotalSearchTimer() {
        GatewayPlan alone = new GatewayPlan(
                List.of(new Server("main", true), new Server("survivable", false)),
                1,
                RecoveryRule.NONE,
                false,
                false,
                false,
                -1);

        assertThat(phases(one(3000, alone, Timers.DEFAULTS)))
                .containsExactly("0 at-risk", "60 searching", "1860 search-ended", "3000 healthy");
    }

    @Test
    void anAlternativeAboveTheTransitionPointIsTakenDuringThePrimarySearch() {
        GatewayPlan plan = new GatewayPlan(
                List.of(new Server("main", true), new Server("second", true), new Server("survivable", true)),
                2,
                RecoveryRule.NONE,
                false,
                false,
                false,
                -1);

        assertThat(one(900, plan, Timers.DEFAULTS).at(60).server()).isEqualTo("second");
    }

    @ParameterizedTest
    @EnumSource(RecoveryRule.class)
    void splitPreventionHoldsAGatewayOnTheSurvivableServerWhateverItsRule(RecoveryRule rule) {
        Timeline timeline = one(900, plan(rule, true, false, true), Timers.DEFAULTS);

        assertThat(timeline.at(timeline.end() - 1).phase()).isEqualTo(Phase.ON_SURVIVABLE);
        assertThat(says(timeline)).anyMatch(says -> says.contains("disables the region"));
    }

    @Test
    void onACoreWithOthersOnMainTheRuleImmediatelyWinsOverSplitPrevention() {
        Timeline timeline = one(900, plan(RecoveryRule.IMMEDIATELY, true, true, true), Timers.DEFAULTS);

        assertThat(phases(timeline)).endsWith("1080 healthy");
        assertThat(says(timeline)).noneMatch(says -> says.contains("disables the region"));
    }

    @Test
    void aSplitIsNamedWhereOthersStayWithMain() {
        assertThat(says(one(900, plan(RecoveryRule.NONE, false, false, true), Timers.DEFAULTS)))
                .anyMatch(says -> says.startsWith("split: others of the region are still with main; each side lacks"));
        assertThat(says(one(900, plan(RecoveryRule.NONE, false, false, false), Timers.DEFAULTS)))
                .noneMatch(says -> says.startsWith("split"));
    }

    @Test
    void aRuleThatWaitsForCallsIsNotGuessedAt() {
        Timeline timeline = one(900, plan(RecoveryRule.ZERO_ACTIVE_CALLS, false, false, false), Timers.DEFAULTS);

        assertThat(timeline.at(timeline.end() - 1).phase()).isEqualTo(Phase.ON_SURVIVABLE);
        assertThat(timeline.moments())
                .contains(new Moment(1080, "may return from here on, as soon as it has no active call"));
    }

    @Test
    void somebodyMayMakeItFallBack() {
        GatewayPlan plan = new GatewayPlan(USUAL.controllers(), 1, RecoveryRule.NONE, true, false, false, 1200);

        assertThat(phases(one(900, plan, Timers.DEFAULTS))).endsWith("1200 healthy");
    }

    @Test
    void illegalPlansAreRefusedWithTheReason() {
        List<Server> three = List.of(new Server("main", true), new Server("a", true), new Server("b", true));

        assertThatThrownBy(() -> new GatewayPlan(three, 1, RecoveryRule.NONE, true, false, false, -1))
                .hasMessageContaining("exactly two");
        assertThatThrownBy(() -> new GatewayPlan(three, 4, RecoveryRule.NONE, false, false, false, -1))
                .hasMessageContaining("transition-point: 4");
        assertThatThrownBy(() ->
                        new Timers("x", Map.of(TimerKey.PRIMARY_SEARCH_MINUTES, 20, TimerKey.TOTAL_SEARCH_MINUTES, 10)))
                .hasMessageContaining("longer than total-search-minutes");
    }

    @Test
    void whateverTheTimersEverySecondIsToldOnceAndNoSearchBeginsEarly() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            int primary = 1 + random.nextInt(60);
            int lost = random.nextInt(4) == 0 ? 0 : 40 + random.nextInt(21);
            Timers timers = new Timers(
                    "drawn",
                    Map.of(
                            TimerKey.LINK_LOST_SECONDS, lost,
                            TimerKey.LINK_LOSS_DELAY_MINUTES, 1 + random.nextInt(30),
                            TimerKey.PRIMARY_SEARCH_MINUTES, primary,
                            TimerKey.TOTAL_SEARCH_MINUTES, primary + random.nextInt(61 - primary),
                            TimerKey.STABILITY_MINUTES, 3 + random.nextInt(13)));
            RecoveryRule rule = RecoveryRule.values()[random.nextInt(RecoveryRule.values().length)];
            GatewayPlan plan = plan(rule, random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
            Timeline timeline = one(1 + random.nextInt(6000), plan, timers);

            int expected = 0;
            for (Span span : timeline.spans()) {
                assertThat(span.from()).as("seed " + seed).isEqualTo(expected);
                expected = span.to();
            }
            int searchAt = timeline.spans().stream()
                    .filter(span -> span.phase() == Phase.SEARCHING)
                    .mapToInt(Span::from)
                    .findFirst()
                    .orElse(lost);
            assertThat(searchAt).as("seed " + seed).isEqualTo(lost);
            if (timeline.onSurvivableAt() >= 0) {
                assertThat(timeline.onSurvivableAt()).as("seed " + seed).isEqualTo(lost + primary * 60);
            }
        }
    }

    private static List<String> says(Timeline timeline) {
        return timeline.moments().stream().map(Moment::says).toList();
    }
}
