package org.lineman.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * When something was so: an interval of true time, with what is known of how it was found.
 *
 * <p>A recogniser writes down the {@link Stamp} it saw; {@link Dating} turns it into an interval once the incident window
 * and the zones are known. Until then, and for stamps that cannot be dated, {@link #isDated()} is false.
 *
 * @param stamp the time as it was written
 * @param end the end of a span as it was written; {@link Stamp#NONE} for a moment
 * @param before how long before the stamp it may have begun: a core file, for one, dates the end of a hang
 * @param earliest the earliest true time; null if undated
 * @param latest the latest true time; null if undated
 * @param basis how the interval was found
 * @param zone the zone used to read a local stamp; null if none was needed or known
 */
public record When(
        Stamp stamp, Stamp end, Duration before, Instant earliest, Instant latest, Basis basis, ZoneId zone) {

    /** No time was written. */
    public static final When UNKNOWN = of(Stamp.NONE);

    /** How an interval was found, from the surest to the least sure. */
    public enum Basis {
        /** The evidence states the zone or the epoch. */
        STATED,
        /** The caller, or another time in the same evidence, tells the zone. */
        ZONE_GIVEN,
        /** The day was taken from the incident window. */
        WINDOW,
        /** No zone is known; all such clocks are taken to agree. */
        ZONE_UNKNOWN,
        /** Not dated. */
        UNDATED
    }

    public When {
        Objects.requireNonNull(stamp, "stamp");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(basis, "basis");
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new IllegalArgumentException("when: the end " + latest + " is before the start " + earliest);
        }
    }

    /** A moment as it was written. */
    public static When of(Stamp stamp) {
        return new When(stamp, Stamp.NONE, Duration.ZERO, null, null, Basis.UNDATED, null);
    }

    /** A span as it was written. */
    public static When span(Stamp from, Stamp to) {
        return new When(from, to, Duration.ZERO, null, null, Basis.UNDATED, null);
    }

    /** A moment that something ended, which began at most {@code before} earlier. */
    public static When endOf(Stamp stamp, Duration before) {
        return new When(stamp, Stamp.NONE, before, null, null, Basis.UNDATED, null);
    }

    /** A moment whose true time is known. */
    public static When exactly(Instant instant) {
        return of(new Stamp.Exact(instant)).dated(instant, instant, Basis.STATED, ZoneOffset.UTC);
    }

    /** The same, dated. */
    public When dated(Instant from, Instant to, Basis how, ZoneId in) {
        return new When(stamp, end, before, from, to, how, in);
    }

    /** True if the interval is known. */
    public boolean isDated() {
        return earliest != null;
    }

    /** True if both are dated and ended within a minute of each other. */
    public boolean closeTo(When other) {
        return isDated()
                && other.isDated()
                && Duration.between(latest, other.latest).abs().compareTo(Duration.ofMinutes(1)) <= 0;
    }

    /** Seconds from the earliest time of the other to the latest of this one, less than 0 if it lies before; 0 if one is undated. */
    public long secondsSince(When other) {
        return isDated() && other.isDated()
                ? Duration.between(other.earliest, latest).toSeconds()
                : 0;
    }

    /** Half the width of the interval, in seconds; 0 if undated. */
    public long doubtSeconds() {
        return isDated() ? Duration.between(earliest, latest).toSeconds() / 2 : 0;
    }
}
