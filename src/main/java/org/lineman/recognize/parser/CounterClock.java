package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.lineman.fact.Stamp;

/**
 * The clock of a counter file, whose head names it: {@code (PDH-CSV 4.0) (Central Daylight Time)(300)}. Windows and esxtop write
 * how many minutes UTC is ahead. Where the name is a zone's own, as {@code Europe/Berlin}, that tells; other names without a
 * figure leave the zone open.
 */
final class CounterClock {
    private static final Pattern HEAD =
            Pattern.compile("^\\(PDH-CSV 4\\.0\\)(?: \\((?P<name>[^)]*)\\)(?:\\((?P<ahead>-?\\d{1,3})\\))?)?");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("MM/dd/yyyy HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .toFormatter();

    private final Optional<ZoneId> zone;

    private CounterClock(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** The clock that the first cell of a file tells of; empty if this is no counter file. */
    static Optional<CounterClock> of(String head) {
        Matcher match = HEAD.matcher(head.trim());
        return match.find() ? Optional.of(new CounterClock(zone(match))) : Optional.empty();
    }

    private static Optional<ZoneId> zone(Matcher head) {
        String name = head.group("name");
        if (name == null) {
            return Optional.empty();
        }
        try {
            if (name.contains("/") || name.equals("UTC")) {
                return Optional.of(ZoneId.of(name));
            }
            String ahead = head.group("ahead");
            return ahead == null || !name.endsWith("Time")
                    ? Optional.empty()
                    : Optional.of(ZoneOffset.ofTotalSeconds(-60 * Integer.parseInt(ahead)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The time in a row's first cell. */
    static Optional<LocalDateTime> time(String cell) {
        try {
            return Optional.of(LocalDateTime.parse(cell.trim(), TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time of this clock, as far as its zone is known. */
    Stamp stamp(LocalDateTime time) {
        return zone.<Stamp>map(known -> new Stamp.Exact(time.atZone(known).toInstant()))
                .orElseGet(() -> new Stamp.Local(time));
    }
}
