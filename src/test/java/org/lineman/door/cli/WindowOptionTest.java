package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineman.fact.Stamp;
import org.lineman.recognize.Submission;
import picocli.CommandLine.TypeConversionException;

class WindowOptionTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-05T10:00..2024-03-05T11:30, 2024-03-05T10:00, 2024-03-05T11:30",
        "2024-03-05 10:00..2024-03-05 11:30:15, 2024-03-05T10:00, 2024-03-05T11:30:15",
        "2024-03-05T10:00..11:30, 2024-03-05T10:00, 2024-03-05T11:30",
        "2024-03-05T10:00..11:30:05, 2024-03-05T10:00, 2024-03-05T11:30:05",
        "2024-03-05T23:30..1:15, 2024-03-05T23:30, 2024-03-06T01:15"
    })
    void readsLocalTimes(String text, LocalDateTime from, LocalDateTime to) {
        assertThat(read(text)).isEqualTo(new Submission.Window(new Stamp.Local(from), new Stamp.Local(to)));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-05T10:00+01:00..2024-03-05T10:30Z", "2024-03-05T10:00+0100..2024-03-05T11:30+01:00"})
    void readsTimesWithAnOffset(String text) {
        assertThat(read(text))
                .isEqualTo(new Submission.Window(
                        new Stamp.Exact(Instant.parse("2024-03-05T09:00:00Z")),
                        new Stamp.Exact(Instant.parse("2024-03-05T10:30:00Z"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05T10:00, is no window FROM..TO",
        "yesterday..today, 'yesterday' is no date and time",
        "2024-02-30T10:00..11:00, '2024-02-30T10:00' is no date and time",
        "2024-03-05T10:00..25:00, '25:00' is no time of day",
        "2024-03-05T10:00..2024-03-05T09:00, ends before it starts"
    })
    void saysWhatIsWrong(String text, String says) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining(says);
    }

    @Test
    void aWrongWindowIsToldWithARightOne() {
        assertThatThrownBy(() -> read("12:30")).hasMessageEndingWith("or 2019-07-12T12:30..13:30");
    }

    private static Submission.Window read(String text) {
        return new WindowOption().convert(text);
    }
}
