package org.lineman.recognize.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lineman.fact.Stamp;

/**
 * Stamps as JSON and samples write them (ISO 8601): with an offset exact, without one local, {@code --07-12T12:30:00} without
 * the year, {@code 12:30:00} without the day.
 */
public final class StampText {
    /** For messages. */
    public static final String EXPECTED =
            "an ISO 8601 time such as 2019-07-12T12:30:00-04:00, 2019-07-12T12:30:00 (zone unknown) or 12:30:00 (day unknown)";

    private static final List<Function<String, Stamp>> FORMS = List.of(
            text -> new Stamp.Exact(ZonedDateTime.parse(text).toInstant()),
            text -> new Stamp.Local(LocalDateTime.parse(text)),
            text -> new Stamp.OfDay(LocalTime.parse(text)),
            StampText::yearless);

    private StampText() {}

    /** Reads a stamp; empty if it is none. */
    public static Optional<Stamp> read(String text) {
        String iso = text.trim()
                .replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +(\\d)", "$1T$2")
                .replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        for (Function<String, Stamp> form : FORMS) {
            try {
                return Optional.of(form.apply(iso));
            } catch (DateTimeException | StringIndexOutOfBoundsException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Stamp yearless(String text) {
        int t = text.indexOf('T');
        return new Stamp.Yearless(MonthDay.parse(text.substring(0, t)), LocalTime.parse(text.substring(t + 1)));
    }

    /** Writes a stamp so that {@link #read} reads it; empty for none. */
    public static String write(Stamp stamp) {
        if (stamp instanceof Stamp.Exact exact) {
            return exact.instant().toString();
        }
        if (stamp instanceof Stamp.Local local) {
            return local.time().toString();
        }
        if (stamp instanceof Stamp.Yearless yearless) {
            return yearless.day() + "T" + yearless.time();
        }
        return stamp instanceof Stamp.OfDay ofDay ? ofDay.time().toString() : "";
    }
}
