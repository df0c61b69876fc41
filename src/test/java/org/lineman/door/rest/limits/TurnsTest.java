package org.lineman.door.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.wire.Declined;

class TurnsTest {
    private final AtomicLong clock = new AtomicLong();
    private final Turns turns = new Turns(1, 1, Duration.ofMinutes(1), clock::get);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void oneWorksOneWaitsAndTheNextIsTurnedAwayAtOnce() {
        CompletableFuture<String> first = begin();
        CompletableFuture<String> second = begin();
        await(() -> turns.waiting() == 1);

        Declined third = catchThrowableOfType(Declined.class, () -> turns.work(() -> "worked"));

        assertThat(third.status()).isEqualTo(503);
        assertThat(third.retryAfter()).contains("30");
        assertThat(turns.working()).isEqualTo(1);
        end.countDown();
        assertThat(first.join()).isEqualTo("worked");
        assertThat(second.join()).isEqualTo("worked");
        assertThat(turns.work(() -> "again")).isEqualTo("again");
    }

    @Test
    void whoHasWaitedForLongIsTurnedAway() {
        Turns hasty = new Turns(1, 1, Duration.ofMillis(1), clock::get);
        CompletableFuture<String> first = begin(hasty);

        assertThatThrownBy(() -> hasty.work(() -> "worked")).isInstanceOf(Declined.class);

        end.countDown();
        first.join();
        assertThat(hasty.waiting()).isZero();
    }

    @Test
    void isFullFromTheFirstThatWasTurnedAwayUntilNobodyWaits() {
        CompletableFuture<String> first = begin();
        CompletableFuture<String> second = begin();
        await(() -> turns.waiting() == 1);
        assertThat(turns.fullFor()).isZero();

        catchThrowableOfType(Declined.class, () -> turns.work(() -> "worked"));
        clock.addAndGet(Duration.ofSeconds(7).toNanos());
        catchThrowableOfType(Declined.class, () -> turns.work(() -> "worked"));

        assertThat(turns.fullFor()).isEqualTo(Duration.ofSeconds(7));
        end.countDown();
        first.join();
        second.join();
        await(() -> turns.working() == 0);
        assertThat(turns.fullFor()).isZero();
    }

    @Test
    void workThatFailsGivesItsTurnBack() {
        assertThatThrownBy(() -> turns.work(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(turns.working()).isZero();
    }

    private CompletableFuture<String> begin() {
        return begin(turns);
    }

    private CompletableFuture<String> begin(Turns at) {
        int before = at.working() + at.waiting();
        CompletableFuture<String> work = CompletableFuture.supplyAsync(() -> at.work(() -> {
            Held.until(end);
            return "worked";
        }));
        await(() -> at.working() + at.waiting() == before + 1);
        return work;
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
