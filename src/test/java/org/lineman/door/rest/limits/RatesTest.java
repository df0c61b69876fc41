package org.lineman.door.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {
    private final AtomicLong clock = new AtomicLong();
    private final Rates rates = new Rates(60, 3, clock::get);

    @Test
    void aCallerMayAskSoManyTimesAtOnceAndThenAtTheRate() {
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> rates.count("jo").granted())
                        .toList())
                .containsExactly(true, true, true, false);
        clock.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(rates.count("jo").granted()).isFalse();
        clock.addAndGet(Duration.ofMillis(2).toNanos());
        assertThat(rates.count("jo").granted()).isTrue();
        assertThat(rates.count("jo").granted()).isFalse();
    }

    @Test
    void aPauseFillsTheBucketAndNoMore() {
        IntStream.range(0, 3).forEach(i -> rates.count("jo"));
        clock.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> rates.count("jo").granted())
                        .toList())
                .containsExactly(true, true, true, false);
    }

    @Test
    void callersDoNotPayForEachOther() {
        IntStream.range(0, 9).forEach(i -> rates.count("jo"));

        assertThat(rates.count("kim").granted()).isTrue();
    }

    @Test
    void theHeadersSayWhatIsLeftAndWhenThereIsMore() {
        assertThat(rates.policy()).isEqualTo("\"work\";q=3;w=3");
        assertThat(Rates.header(rates.count("jo"))).isEqualTo("\"work\";r=2;t=0");
        rates.count("jo");
        rates.count("jo");
        assertThat(Rates.header(rates.count("jo"))).isEqualTo("\"work\";r=0;t=1");
    }

    @Test
    void callersThatNobodyHeardOfForLongAreForgotten() {
        IntStream.range(0, 4).forEach(i -> rates.count("jo"));
        IntStream.range(0, 10_000).forEach(i -> rates.count("caller-" + i));

        assertThat(rates.count("jo").granted()).isTrue();
    }
}
