package org.lineman.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineman.casefile.NamedRequests.Known;
import org.lineman.casefile.NamedRequests.State;

class NamedRequestsTest {
    private static final Who JO = new Who("jo", "north");
    private static final String FIRST = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Instant NOW = Instant.parse("2026-03-04T02:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aNameStandsForOneRequestOfOneCaller(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            NamedRequests requests = at(database, NOW);

            assertThat(requests.begin(JO, "k", FIRST, LEASE)).isEqualTo(new Known(State.NEW, ""));
            assertThat(requests.begin(JO, "k", FIRST, LEASE).state()).isEqualTo(State.UNDER_WAY);
            assertThat(requests.begin(JO, "k", OTHER, LEASE).state()).isEqualTo(State.ANOTHER);
            assertThat(requests.begin(new Who("kim", "north"), "k", OTHER, LEASE)
                            .state())
                    .isEqualTo(State.NEW);
            assertThat(requests.begin(new Who("jo", "south"), "k", OTHER, LEASE).state())
                    .isEqualTo(State.NEW);
            requests.done(JO, "k", "case-1");
            assertThat(requests.begin(JO, "k", FIRST, LEASE)).isEqualTo(new Known(State.DONE, "case-1"));
            assertThat(requests.begin(JO, "k", OTHER, LEASE).state()).isEqualTo(State.ANOTHER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFailedOrWasGivenUpMayComeAgain(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            at(database, NOW).begin(JO, "failed", FIRST, LEASE);
            at(database, NOW).forget(JO, "failed");
            assertThat(at(database, NOW).begin(JO, "failed", OTHER, LEASE).state())
                    .isEqualTo(State.NEW);

            at(database, NOW).begin(JO, "killed", FIRST, LEASE);
            Instant later = NOW.plus(LEASE).plusSeconds(1);
            assertThat(at(database, later).begin(JO, "killed", FIRST, LEASE).state())
                    .isEqualTo(State.NEW);
            assertThat(at(database, later).begin(JO, "killed", FIRST, LEASE).state())
                    .isEqualTo(State.UNDER_WAY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsForgottenAfterItsTime(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            at(database, NOW).begin(JO, "k", FIRST, LEASE);
            at(database, NOW).done(JO, "k", "case-1");

            assertThat(at(database, NOW.plus(Duration.ofHours(25)))
                            .begin(JO, "k", OTHER, LEASE)
                            .state())
                    .isEqualTo(State.NEW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyAtOnceOneIsTheFirst(Databases kind) {
        try (Database database = new Database(kind.fresh(folder))) {
            NamedRequests requests = at(database, NOW);

            List<State> states = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> requests.begin(JO, "k", FIRST, LEASE).state()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(states).containsOnlyOnce(State.NEW).containsOnly(State.NEW, State.UNDER_WAY);
        }
    }

    private static NamedRequests at(Database database, Instant now) {
        return new NamedRequests(database, Duration.ofHours(24), Clock.fixed(now, ZoneOffset.UTC));
    }
}
