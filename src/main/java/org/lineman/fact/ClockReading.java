package org.lineman.fact;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is known of the clock that wrote a piece of evidence.
 *
 * @param zone its zone, if the caller said so
 * @param offset its offset from UTC, if the evidence itself tells, such as a core file that carries both the local time and
 *     the epoch
 * @param skew how far it runs ahead of true time
 */
public record ClockReading(Optional<ZoneId> zone, Optional<ZoneId> offset, Duration skew) {
    /** A clock of which nothing is known. */
    public static final ClockReading UNKNOWN = new ClockReading(Optional.empty(), Optional.empty(), Duration.ZERO);
}
