package org.lineman.fact;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;

/** A time as it was written, before anything is known of the clock that wrote it. */
public sealed interface Stamp {

    /** Nothing was written. */
    Stamp NONE = new Unwritten();

    /** No time at all, such as a posted configuration. */
    record Unwritten() implements Stamp {}

    /** A date and time with its zone or offset, or seconds since the epoch. */
    record Exact(Instant instant) implements Stamp {}

    /** A date and time of an unnamed zone. */
    record Local(LocalDateTime time) implements Stamp {}

    /** A day and time without the year, as syslog writes it. */
    record Yearless(MonthDay day, LocalTime time) implements Stamp {}

    /** A time of day alone. */
    record OfDay(LocalTime time) implements Stamp {}
}
