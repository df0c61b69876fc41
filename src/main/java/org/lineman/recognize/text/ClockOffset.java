package org.lineman.recognize.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Finds the offset of a clock from pairs of one moment written twice: as local time and as seconds since the epoch. The
 * offset of the latest pair counts, since summer time moves it in the course of a year.
 */
public final class ClockOffset {
    /** Zones differ from UTC by whole quarters of an hour. */
    private static final int QUARTER = 15 * 60;

    /** A large file is listed with the time at which its writing ended, some minutes after the time in its name. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Instant latest = Instant.MIN;
    private ZoneOffset offset;

    /** Takes a pair into account; one that fits no offset is left aside. */
    public void add(LocalDateTime local, Instant instant) {
        long apart = local.toEpochSecond(ZoneOffset.UTC) - instant.getEpochSecond();
        long rounded = Math.round((double) apart / QUARTER) * QUARTER;
        boolean possible = Math.abs(apart - rounded) <= TOLERANCE.toSeconds()
                && Math.abs(rounded) <= ZoneOffset.MAX.getTotalSeconds();
        if (possible && instant.isAfter(latest)) {
            latest = instant;
            offset = ZoneOffset.ofTotalSeconds((int) rounded);
        }
    }

    /** The offset, if a pair showed it. */
    public Optional<ZoneOffset> offset() {
        return Optional.ofNullable(offset);
    }
}
