package org.lineman.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds of every port network, whatever its legal timers and however long it is cut off. */
class IpsiOutagePropertiesTest {
    private static final int ROUNDS = 500;

    /** Draws legal timers and an outage from a seed, so that a failure can be looked at again. */
    private static void always(BiConsumer<Timers, Random> property) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Timers timers = timers(random);
            int drawn = seed;
            assertThat(timers).satisfies(set -> {
                try {
                    property.accept(set, random);
                } catch (AssertionError e) {
                    throw new AssertionError("seed " + drawn + ", " + set + ": " + e.getMessage(), e);
                }
            });
        }
    }

    private static Timers timers(Random random) {
        return new Timers(
                "drawn",
                Map.of(
                        TimerKey.SOCKET_SANITY_SECONDS, 3 + random.nextInt(13),
                        TimerKey.COLD_RESET_SECONDS, 60 + random.nextInt(61),
                        TimerKey.NO_SERVICE_MINUTES, 2 + random.nextInt(14),
                        TimerKey.WARM_RESET_SECONDS, 1 + random.nextInt(10),
                        TimerKey.RETURN_SECONDS, 1 + random.nextInt(120)));
    }

    private static Outage flaps(Random random) {
        List<Gap> gaps = new ArrayList<>();
        int at = random.nextInt(20);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            int length = 1 + random.nextInt(random.nextBoolean() ? 30 : 600);
            gaps.add(new Gap(at, at + length));
            at += length + 1 + random.nextInt(random.nextBoolean() ? 3 : 200);
        }
        return new Outage(gaps);
    }

    private static Timeline predict(Outage outage, Timers timers) {
        return IpsiOutage.predict(outage, IpsiPlan.USUAL, List.of(timers))
                .timelines()
                .get(0);
    }

    @Test
    void everySecondLiesInExactlyOneSpan() {
        always((timers, random) -> {
            Timeline timeline = predict(flaps(random), timers);
            int expected = 0;
            for (Span span : timeline.spans()) {
                assertThat(span.from()).isEqualTo(expected);
                assertThat(span.seconds()).isPositive();
                expected = span.to();
            }
            assertThat(timeline.end()).isEqualTo(expected);
            assertThat(timeline.moments())
                    .allSatisfy(moment -> assertThat(moment.second()).isBetween(0, timeline.end() - 1));
        });
    }

    @Test
    void noResetComesBeforeSoManySilentSecondsInARow() {
        always((timers, random) -> {
            Outage outage = flaps(random);
            Timeline timeline = predict(outage, timers);
            int sanity = timers.value(TimerKey.SOCKET_SANITY_SECONDS);
            timeline.spans().stream()
                    .filter(span -> span.phase() == Phase.WARM_RESET)
                    .forEach(span -> {
                        for (int second = span.from() - sanity; second < span.from(); second++) {
                            assertThat(outage.at(second)).as("second " + second).isNotNull();
                        }
                    });
        });
    }

    @Test
    void callsAreLostOnlyAfterTheSanityTimeoutAndTheWholeDelayInOneGap() {
        always((timers, random) -> {
            Outage outage = flaps(random);
            int need = timers.value(TimerKey.SOCKET_SANITY_SECONDS) + timers.value(TimerKey.COLD_RESET_SECONDS);
            boolean longEnough = outage.gaps().stream().anyMatch(gap -> gap.seconds() >= need);

            assertThat(predict(outage, timers).callsLostAt() >= 0).isEqualTo(longEnough);
        });
    }

    @Test
    void phasesOfOneGapComeInTheirOrder() {
        always((timers, random) -> {
            Timeline timeline = predict(Outage.of(1 + random.nextInt(2000)), timers);
            List<Phase> order = List.of(
                    Phase.AT_RISK,
                    Phase.WARM_RESET,
                    Phase.ISOLATED,
                    Phase.NO_SERVICE,
                    Phase.ON_SURVIVABLE,
                    Phase.RETURNING,
                    Phase.HEALTHY);
            List<Integer> ranks = timeline.spans().stream()
                    .map(span -> order.indexOf(span.phase()))
                    .toList();

            assertThat(ranks).isSorted().doesNotContain(-1);
        });
    }

    @Test
    void aLongerOutageNeverHarmsLess() {
        always((timers, random) -> {
            int seconds = 1 + random.nextInt(1500);
            Timeline shorter = predict(Outage.of(seconds), timers);
            Timeline longer = predict(Outage.of(seconds + 1 + random.nextInt(300)), timers);

            assertThat(worst(longer)).isGreaterThanOrEqualTo(worst(shorter));
            if (shorter.callsLostAt() >= 0) {
                assertThat(longer.callsLostAt()).isEqualTo(shorter.callsLostAt());
            }
            for (int second = 0; second < seconds; second++) {
                assertThat(longer.at(second).phase())
                        .isEqualTo(shorter.at(second).phase());
            }
        });
    }

    private static int worst(Timeline timeline) {
        return timeline.spans().stream()
                .mapToInt(span -> span.phase() == Phase.HEALTHY
                        ? -1
                        : List.of(
                                        Phase.AT_RISK,
                                        Phase.WARM_RESET,
                                        Phase.ISOLATED,
                                        Phase.NO_SERVICE,
                                        Phase.RETURNING,
                                        Phase.ON_SURVIVABLE)
                                .indexOf(span.phase()))
                .max()
                .orElseThrow();
    }

    @Test
    void theSurvivableCoreIsReachedOnlyAfterAWholeNoServiceTimeOutOfSilence() {
        always((timers, random) -> {
            Outage outage = flaps(random);
            Timeline timeline = predict(outage, timers);
            if (timeline.onSurvivableAt() >= 0) {
                int from = timeline.onSurvivableAt() - timers.seconds(TimerKey.NO_SERVICE_MINUTES);
                for (int second = from; second < timeline.onSurvivableAt(); second++) {
                    assertThat(outage.at(second)).as("second " + second).isNotNull();
                }
            }
        });
    }

    @Test
    void aHeartbeatInEveryWindowKeepsAPortNetworkFromAnyReset() {
        always((timers, random) -> {
            List<Gap> gaps = new ArrayList<>();
            int sanity = timers.value(TimerKey.SOCKET_SANITY_SECONDS);
            for (int from = 0; from < 1000; from += sanity) {
                gaps.add(new Gap(from, from + sanity - 1));
            }
            Timeline timeline = predict(new Outage(gaps), timers);

            assertThat(timeline.spans()).extracting(Span::phase).containsOnly(Phase.AT_RISK, Phase.HEALTHY);
        });
    }
}
