package org.lineman.recognize.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lineman.fact.Stamp;

/**
 * How a log writes the time, as a {@link DateTimeFormatter} pattern with English names, or {@value #EPOCH}. What the pattern
 * does not state (a year, a day, a zone) stays unknown in the stamp.
 */
public final class StampFormat {
    /** Seconds since 1970 in UTC, with or without a fraction. */
    public static final String EPOCH = "epoch";

    private final String pattern;
    private final DateTimeFormatter formatter;

    private StampFormat(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    /**
     * A format of this pattern.
     *
     * @throws IllegalArgumentException if it is no pattern
     */
    public static StampFormat of(String pattern) {
        return new StampFormat(
                pattern,
                pattern.equals(EPOCH)
                        ? null
                        : new DateTimeFormatterBuilder()
                                .parseCaseInsensitive()
                                .appendPattern(pattern)
                                .toFormatter(Locale.ENGLISH));
    }

    /** The stamp by the first format that fits. */
    public static Optional<Stamp> parse(List<StampFormat> formats, String text) {
        return formats.stream().flatMap(format -> format.parse(text).stream()).findFirst();
    }

    /** The stamp, if the text has this format; several blanks count as one. */
    public Optional<Stamp> parse(String text) {
        try {
            String plain = text.contains("  ") ? text.trim().replaceAll(" {2,}", " ") : text.trim();
            return Optional.of(formatter == null ? epoch(plain) : stamp(formatter.parse(plain)));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Stamp epoch(String text) {
        java.math.BigDecimal seconds = new java.math.BigDecimal(text);
        long whole = seconds.longValue();
        int nanos = seconds.subtract(java.math.BigDecimal.valueOf(whole))
                .movePointRight(9)
                .intValue();
        return new Stamp.Exact(Instant.ofEpochSecond(whole, nanos));
    }

    private static Stamp stamp(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return new Stamp.Exact(Instant.from(parsed));
        }
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return new Stamp.Exact(OffsetDateTime.from(parsed).toInstant());
        }
        if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
            return new Stamp.Local(LocalDateTime.from(parsed));
        }
        return parsed.isSupported(ChronoField.MONTH_OF_YEAR)
                ? new Stamp.Yearless(MonthDay.from(parsed), LocalTime.from(parsed))
                : new Stamp.OfDay(LocalTime.from(parsed));
    }

    @Override
    public String toString() {
        return pattern;
    }
}
