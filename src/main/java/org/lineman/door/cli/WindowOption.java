package org.lineman.door.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.lineman.fact.Stamp;
import org.lineman.recognize.Submission;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads {@code FROM..TO}: ISO dates and times, with an offset or in the incident's zone. After {@code ..} a time of day
 * alone is enough; it is the first such time after the start.
 */
final class WindowOption implements ITypeConverter<Submission.Window> {
    private static final String EXAMPLE = "for example 2019-07-12T12:30..2019-07-12T13:30 or 2019-07-12T12:30..13:30";

    @Override
    public Submission.Window convert(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new TypeConversionException("'" + text + "' is no window FROM..TO, " + EXAMPLE);
        }
        Stamp from = stamp(text.substring(0, dots));
        Stamp to = end(from, text.substring(dots + 2));
        if (from instanceof Stamp.Local start
                        && to instanceof Stamp.Local end
                        && end.time().isBefore(start.time())
                || from instanceof Stamp.Exact first
                        && to instanceof Stamp.Exact last
                        && last.instant().isBefore(first.instant())) {
            throw new TypeConversionException("the window '" + text + "' ends before it starts");
        }
        return new Submission.Window(from, to);
    }

    private static Stamp end(Stamp from, String text) {
        if (from instanceof Stamp.Local start && text.matches("\\d\\d?:\\d\\d(:\\d\\d)?")) {
            LocalDate day = start.time().toLocalDate();
            LocalTime time = time(text);
            boolean nextDay = time.isBefore(start.time().toLocalTime());
            return new Stamp.Local(LocalDateTime.of(nextDay ? day.plusDays(1) : day, time));
        }
        return stamp(text);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() % 3 == 1 ? "0" + text : text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no time of day, " + EXAMPLE);
        }
    }

    private static Stamp stamp(String text) {
        String iso = text.trim().replace(' ', 'T');
        try {
            return iso.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? new Stamp.Exact(OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                            .toInstant())
                    : new Stamp.Local(LocalDateTime.parse(iso));
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no date and time, " + EXAMPLE);
        }
    }
}
