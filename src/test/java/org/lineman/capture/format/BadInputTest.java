package org.lineman.capture.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineman.capture.CaptureAnalyser;
import org.lineman.capture.CaptureReport;
import org.lineman.capture.Captures;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;

/** No input makes the reader throw, hang or forget what it has read. */
class BadInputTest {
    private static final Path CORPUS = Path.of("src/test/resources/capture/corpus");
    private static final int MUTATIONS = 150;

    private static List<Path> corpus() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void namesTheProblemOfEachFileOfTheCorpus(Path file) throws IOException {
        CaptureReport report = Captures.analyse(Files.readAllBytes(file));

        String expected = file.getFileName().toString().replaceAll("-.*", "").toUpperCase(Locale.ROOT);
        if (expected.equals("WHOLE")) {
            assertThat(report.problems()).isEmpty();
            assertThat(report.heartbeats()).hasSize(1);
            assertThat(report.tls()).hasSize(1);
            assertThat(report.tcp()).hasSize(2);
        } else {
            assertThat(report.problems())
                    .extracting(problem -> problem.kind().name())
                    .contains(expected);
        }
    }

    @Test
    void keepsWhatWasReadBeforeTheDamage() {
        HeartbeatStory story =
                new HeartbeatStory(HeartbeatPlan.healthy("192.0.2.1", "192.0.2.2", Captures.START, 100, 1));
        byte[] whole = Captures.bytes(CaptureFile.USUAL, story);
        int half = whole.length / 2;
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(whole, 0, half), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        CaptureReport report = new CaptureAnalyser().analyse(broken);

        assertThat(report.summary().frames()).isEqualTo((half - 24) / 76);
        assertThat(report.heartbeats()).hasSize(1);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(CaptureProblem.Kind.READ_FAILED);
            assertThat(problem.offset()).isBetween((long) half - 76, (long) half);
            assertThat(problem.says()).contains("connection reset");
        });
    }

    @ParameterizedTest
    @MethodSource("corpus")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void survivesAnyMutation(Path file) throws IOException {
        byte[] original = Files.readAllBytes(file);
        Random random = new Random(file.getFileName().toString().hashCode());
        for (int i = 0; i < MUTATIONS && original.length > 0; i++) {
            byte[] mutant = mutate(original, random);
            CaptureReport report = Captures.analyse(mutant);
            assertThat(report.summary().frames()).isLessThanOrEqualTo(mutant.length * 50L);
        }
    }

    private static byte[] mutate(byte[] original, Random random) {
        int length = random.nextInt(4) == 0 ? random.nextInt(original.length + 1) : original.length;
        byte[] mutant = Arrays.copyOf(original, length);
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes && length > 4; i++) {
            int at = random.nextInt(length - 4);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = (byte) random.nextInt();
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(mutant, at, at + 4, (byte) (random.nextBoolean() ? 0xff : 0));
                default -> System.arraycopy(original, random.nextInt(length - 4), mutant, at, 4);
            }
        }
        return mutant;
    }

    @Test
    void readsNothingBeyondAFrame() {
        HeartbeatStory story =
                new HeartbeatStory(HeartbeatPlan.healthy("192.0.2.1", "192.0.2.2", Captures.START, 20, 1));
        for (int snaplen = 0; snaplen < 60; snaplen++) {
            byte[] cut = Captures.bytes(CaptureFile.USUAL.cutAt(snaplen), story);
            CaptureReport report = Captures.analyse(cut);
            // Ethernet, IP and UDP headers and the payload take 48 bytes: one less is no heartbeat.
            assertThat(report.heartbeats()).as("cut at %d", snaplen).hasSize(snaplen < 48 ? 0 : 1);
        }
    }
}
