package org.lineman.pack.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.Diagnose;
import org.lineman.diagnosis.Answer;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.PassingContent;
import org.lineman.pack.GatePack;
import org.lineman.pack.Pack;
import org.lineman.recognize.Submission;

class ShadowTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final Submission SUBMISSION =
            Submission.of(List.of(Evidence.ofText("facts.json", GatePack.EVIDENCE)));
    private static final int MOST_WAITING = 32;

    @TempDir
    Path folder;

    private final AtomicInteger letGo = new AtomicInteger();
    private Pack active;
    private Pack candidate;

    @BeforeEach
    void load() {
        active = pack(GatePack.write(folder.resolve("active"), GatePack.files("1")));
        candidate = pack(GatePack.write(folder.resolve("candidate"), GatePack.doubtful("2")));
    }

    @AfterEach
    void close() {
        active.close();
    }

    @Test
    void tellsWhatChangesFromWhatToWhatAndByWhichRule() throws InterruptedException {
        Answer given = new Diagnose(active).answer(SUBMISSION);
        try (Shadow shadow = new Shadow(candidate, new Diagnose(candidate)::answer, NOON)) {
            shadow.show(SUBMISSION, given, letGo::incrementAndGet);
            shadow.show(SUBMISSION, given, letGo::incrementAndGet);
            await(2);

            ShadowReport report = shadow.report();
            assertThat(report.version()).isEqualTo("2");
            assertThat(report.compared()).isEqualTo(2);
            assertThat(report.changed()).isEqualTo(2);
            assertThat(report.changes())
                    .containsExactly(new ShadowReport.Seen(
                            "acme-gate-cut-off",
                            "root likely (10)",
                            "root possible (3)",
                            List.of("acme-gate-cut-off/boot-without-shutdown"),
                            2,
                            new Diagnose(candidate).answer(SUBMISSION).id(),
                            "gate-7"));
        }
    }

    @Test
    void theSamePackChangesNothing() throws InterruptedException {
        Answer given = new Diagnose(candidate).answer(SUBMISSION);
        try (Shadow shadow = new Shadow(candidate, new Diagnose(candidate)::answer, NOON)) {
            shadow.show(SUBMISSION, given, letGo::incrementAndGet);
            await(1);

            assertThat(shadow.report().compared()).isEqualTo(1);
            assertThat(shadow.report().changes()).isEmpty();
        }
    }

    @Test
    void nobodyWaitsForOneThatIsBehind() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Function<Submission, Answer> slow = submission -> {
            begun.countDown();
            waitFor(stuck);
            return new Diagnose(candidate).answer(submission);
        };
        Answer given = new Diagnose(active).answer(SUBMISSION);
        try (Shadow shadow = new Shadow(candidate, slow, NOON)) {
            shadow.show(SUBMISSION, given, letGo::incrementAndGet);
            waitFor(begun);
            for (int i = 0; i < MOST_WAITING + 5; i++) {
                shadow.show(SUBMISSION, given, letGo::incrementAndGet);
            }

            assertThat(shadow.report().dropped()).isEqualTo(5);
            assertThat(letGo).as("those dropped are let go of at once").hasValue(5);
            stuck.countDown();
            await(1 + MOST_WAITING + 5);
            assertThat(shadow.report().compared()).isEqualTo(1 + MOST_WAITING);
        }
    }

    @Test
    void oneThatFailsIsCountedAndGoesOn() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        Function<Submission, Answer> unsteady = submission -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("no such luck");
            }
            return new Diagnose(candidate).answer(submission);
        };
        Answer given = new Diagnose(active).answer(SUBMISSION);
        try (Shadow shadow = new Shadow(candidate, unsteady, NOON)) {
            shadow.show(SUBMISSION, given, letGo::incrementAndGet);
            shadow.show(SUBMISSION, given, letGo::incrementAndGet);
            await(2);

            assertThat(shadow.report().failed()).isEqualTo(1);
            assertThat(shadow.report().failure()).isEqualTo("no such luck");
            assertThat(shadow.report().compared()).isEqualTo(1);
        }
    }

    @Test
    void evidenceThatComesOnceIsNotTouched() throws IOException {
        PassingContent capture = new PassingContent(new ByteArrayInputStream(new byte[100]));
        Submission passing = Submission.of(List.of(Evidence.of("cti.pcap", capture)));
        Answer given = new Diagnose(active).answer(SUBMISSION);
        try (Shadow shadow = new Shadow(candidate, new Diagnose(candidate)::answer, NOON)) {
            shadow.show(passing, given, letGo::incrementAndGet);

            assertThat(letGo).hasValue(1);
            assertThat(shadow.report().passed()).isEqualTo(1);
            assertThat(capture.open().readAllBytes()).hasSize(100);
        }
    }

    private void await(int times) throws InterruptedException {
        for (int i = 0; i < 1000 && letGo.get() < times; i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(letGo).hasValue(times);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pack pack(Path home) {
        return Pack.load(home, Path.of("target/rules-cache"));
    }
}
