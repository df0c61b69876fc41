package org.lineman.door.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.wire.Declined;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.recognize.CaptureReading;
import org.lineman.recognize.Recognizers;

class DeadlineTest {
    private final AtomicLong clock = new AtomicLong();

    @Test
    void saysHowMuchTimeIsLeft() {
        Deadline deadline = new Deadline(Duration.ofSeconds(10), clock::get);
        clock.addAndGet(Duration.ofSeconds(4).toNanos());

        deadline.check();

        assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(6));
        clock.addAndGet(Duration.ofSeconds(40).toNanos());
        assertThat(deadline.left()).isZero();
    }

    /** A text without an end, of which each reading takes a tenth of a second of the clock. */
    @Test
    void readingStopsInTheMiddleOfAPiece() {
        Deadline deadline = new Deadline(Duration.ofSeconds(1), clock::get);
        byte[] lines = "2026-03-04 10:00:00 sw1 link up\n".repeat(2000).getBytes(StandardCharsets.UTF_8);
        Evidence endless = Evidence.of("endless.log", new Content() {
            @Override
            public InputStream open() {
                return new SequenceInputStream(Collections.enumeration(Collections.nCopies(100_000, lines).stream()
                        .map(ByteArrayInputStream::new)
                        .toList()));
            }

            @Override
            public long size() {
                return Long.MAX_VALUE;
            }
        });

        Recognizers recognizers = Recognizers.load(Path.of("rules"));
        Declined stopped = catchThrowableOfType(
                Declined.class,
                () -> recognizers.read(List.of(endless), CaptureReading.NONE, bytes -> {
                    clock.addAndGet(Duration.ofMillis(100).toNanos());
                    deadline.accept(bytes);
                }));

        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped).hasMessageContaining("after 1 s").hasMessageContaining("bytes of the evidence were read");
    }
}
