package org.lineman.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outages of a port network worked out by hand from the article on IPSI resets. */
class IpsiOutageTest {

    private static Timeline one(Outage outage, Timers timers) {
        return IpsiOutage.predict(outage, IpsiPlan.USUAL, List.of(timers))
                .timelines()
                .get(0);
    }

    private static List<String> phases(Timeline timeline) {
        return timeline.spans().stream()
                .map(span -> span.from() + " " + span.phase().word())
                .toList();
    }

    @Test
    void withDefaultsALongOutageEndsOnTheSurvivableCoreAfter375Seconds() {
        Timeline timeline = one(Outage.of(3600), Timers.DEFAULTS);

        assertThat(phases(timeline))
                .containsExactly("0 at-risk", "15 warm-reset", "20 isolated", "75 no-service", "375 on-survivable");
        assertThat(timeline.callsLostAt()).isEqualTo(75);
        assertThat(timeline.at(400).server()).isEqualTo("survivable core");
    }

    @Test
    void theAdviceKeepsCallsAMinuteLongerAndIsOnTheSurvivableCoreTwoMinutesEarlier() {
        Timeline timeline = one(Outage.of(3600), Timers.ADVISED);

        assertThat(phases(timeline))
                .containsExactly("0 at-risk", "15 warm-reset", "20 isolated", "135 no-service", "255 on-survivable");
        assertThat(timeline.callsLostAt()).isEqualTo(135);
    }

    @Test
    void ninetySecondsCostCallsWithDefaultsAndNoneWithTheAdvice() {
        assertThat(one(Outage.of(90), Timers.DEFAULTS).callsLostAt()).isEqualTo(75);
        assertThat(one(Outage.of(90), Timers.ADVISED).callsLostAt()).isEqualTo(-1);
        assertThat(one(Outage.of(90), Timers.ADVISED).at(90).phase()).isEqualTo(Phase.HEALTHY);
    }

    @Test
    void belowTheSanityTimeoutNothingIsReset() {
        Timeline timeline = one(Outage.of(14), Timers.DEFAULTS);

        assertThat(phases(timeline)).containsExactly("0 at-risk", "14 healthy");
        assertThat(timeline.moments()).extracting(Moment::says).noneMatch(says -> says.contains("reset:"));
    }

    @Test
    void threeMissingHeartbeatsAreEnoughWhereTheTimerIsAsShortAsItOnceWas() {
        Timers three = new Timers("before 3.13", Map.of(TimerKey.SOCKET_SANITY_SECONDS, 3));

        assertThat(phases(one(Outage.of(3), three))).startsWith("0 at-risk", "3 warm-reset", "8 healthy");
        assertThat(phases(one(Outage.of(2), three))).containsExactly("0 at-risk", "2 healthy");
    }

    @Test
    void aFlapEveryFourMinutesKeepsThePortNetworkFromTheSurvivableCoreForever() {
        List<Gap> flaps = new ArrayList<>();
        for (int from = 0; from < 3600; from += 240) {
            flaps.add(new Gap(from, from + 239));
        }
        Timeline timeline = one(new Outage(flaps), Timers.DEFAULTS);

        assertThat(timeline.onSurvivableAt()).isEqualTo(-1);
        assertThat(timeline.at(3590).phase()).isEqualTo(Phase.NO_SERVICE);
        assertThat(one(new Outage(flaps), Timers.ADVISED).onSurvivableAt())
                .as("two minutes of silence fit between the flaps")
                .isEqualTo(360);
    }

    @Test
    void oneHeartbeatStartsTheNoServiceCountFromTheBeginning() {
        Timeline timeline = one(new Outage(List.of(new Gap(0, 300), new Gap(301, 2000))), Timers.DEFAULTS);

        assertThat(phases(timeline)).endsWith("75 no-service", "300 returning", "301 no-service", "601 on-survivable");
    }

    @Test
    void aHeartbeatDuringTheWarmResetStartsTheCountAgain() {
        Timeline timeline = one(new Outage(List.of(new Gap(0, 17), new Gap(18, 100))), Timers.DEFAULTS);

        assertThat(phases(timeline))
                .startsWith(
                        "0 at-risk", "15 warm-reset", "20 at-risk", "33 warm-reset", "38 isolated", "93 no-service");
    }

    @Test
    void theFirstCoreOnTheListThatCanBeReachedIsTaken() {
        IpsiPlan plan = new IpsiPlan(
                List.of(
                        new Server("main", true),
                        new Server("core-a", false),
                        new Server("core-b", true),
                        new Server("core-c", true)),
                -1);

        Timeline timeline = IpsiOutage.predict(Outage.of(1000), plan, List.of(Timers.DEFAULTS))
                .timelines()
                .get(0);

        assertThat(timeline.at(999).server()).isEqualTo("core-b");
    }

    @Test
    void withoutAReachableCoreThePortNetworkStaysDown() {
        IpsiPlan plan = new IpsiPlan(List.of(new Server("main", true), new Server("core-a", false)), -1);

        Timeline timeline = IpsiOutage.predict(Outage.of(1000), plan, List.of(Timers.DEFAULTS))
                .timelines()
                .get(0);

        assertThat(phases(timeline)).endsWith("375 no-server", "1000 returning", "1030 healthy");
    }

    @Test
    void itStaysWithTheCoreUntilSomebodyHandsItBack() {
        IpsiPlan plan = new IpsiPlan(IpsiPlan.USUAL.servers(), 900);

        Timeline timeline = IpsiOutage.predict(Outage.of(600), plan, List.of(Timers.DEFAULTS))
                .timelines()
                .get(0);

        assertThat(phases(timeline)).endsWith("375 on-survivable", "900 returning", "930 healthy");
        assertThat(timeline.at(929).phase().newCalls()).isEqualTo(Phase.NewCalls.NO);
    }

    @Test
    void handingBackFailsWhileMainIsAway() {
        IpsiPlan plan = new IpsiPlan(IpsiPlan.USUAL.servers(), 500);

        Timeline timeline = IpsiOutage.predict(Outage.of(600), plan, List.of(Timers.DEFAULTS))
                .timelines()
                .get(0);

        assertThat(timeline.at(550).phase()).isEqualTo(Phase.ON_SURVIVABLE);
        assertThat(timeline.moments()).extracting(Moment::says).anyMatch(says -> says.startsWith("handing back fails"));
    }

    @ParameterizedTest
    @CsvSource({
        "socket-sanity-seconds, 2, 3 to 15", "socket-sanity-seconds, 16, 3 to 15", "cold-reset-seconds, 59, 60 to 120",
        "cold-reset-seconds, 121, 60 to 120", "no-service-minutes, 1, 2 to 15", "no-service-minutes, 16, 2 to 15",
        "link-loss-delay-minutes, 31, 1 to 30", "primary-search-minutes, 0, 1 to 60",
                "total-search-minutes, 61, 1 to 60",
        "stability-minutes, 2, 3 to 15", "link-lost-seconds, 39, 40 to 60"
    })
    void anIllegalTimerIsNamedWithItsRangeAndWhereTheRangeIsFrom(String key, int value, String range) {
        assertThatThrownBy(() -> new Timers("x", Map.of(TimerKey.of(key), value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key + ": " + value)
                .hasMessageContaining(range)
                .hasMessageContaining("Avaya");
    }

    @Test
    void everyIllegalTimerIsNamedAtOnce() {
        assertThatThrownBy(() ->
                        new Timers("x", Map.of(TimerKey.SOCKET_SANITY_SECONDS, 1, TimerKey.COLD_RESET_SECONDS, 600)))
                .hasMessageContaining("socket-sanity-seconds: 1")
                .hasMessageContaining("cold-reset-seconds: 600");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 86_401})
    void anOutageHasASensibleLength(int seconds) {
        assertThatThrownBy(() -> Outage.of(seconds)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIpsiHasEightServersAtMost() {
        List<Server> nine = new ArrayList<>(List.of(new Server("main", true)));
        for (int i = 1; i <= 8; i++) {
            nine.add(new Server("core-" + i, true));
        }

        assertThatThrownBy(() -> new IpsiPlan(nine, -1)).hasMessageContaining("at most 7 survivable cores");
        assertThat(new IpsiPlan(nine.subList(0, 8), -1).servers()).hasSize(8);
    }

    @Test
    void theLargestSystemSends256HeartbeatsASecond() {
        assertThat(Heartbeats.perSecond(2, 2, 64)).isEqualTo(256);
        assertThatThrownBy(() -> Heartbeats.perSecond(2, 2, 65)).hasMessageContaining("port-networks: 65");
    }
}
