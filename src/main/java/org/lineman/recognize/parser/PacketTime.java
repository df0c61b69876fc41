package org.lineman.recognize.parser;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.lineman.fact.Stamp;

/**
 * The time column of a packet list.
 *
 * @param stamp the time, as far as the column states it; none for seconds since the start of the capture
 * @param seconds a clock on which two lines of one list can be compared
 */
record PacketTime(Stamp stamp, double seconds) {
    /** No capture runs this long, so larger numbers are seconds since 1970. */
    private static final long LONGEST_CAPTURE = 400_000_000L;

    /** Reads the column; each of the three texts may be null. */
    static PacketTime of(String date, String clock, String number) {
        if (clock != null) {
            LocalTime time = LocalTime.parse(clock);
            if (date == null) {
                return new PacketTime(new Stamp.OfDay(time), time.toNanoOfDay() / 1e9);
            }
            LocalDateTime moment = LocalDate.parse(date).atTime(time);
            return new PacketTime(
                    new Stamp.Local(moment), moment.toEpochSecond(ZoneOffset.UTC) + moment.getNano() / 1e9);
        }
        if (number == null) {
            return new PacketTime(Stamp.NONE, Double.NaN);
        }
        BigDecimal seconds = new BigDecimal(number);
        if (seconds.longValue() < LONGEST_CAPTURE) {
            return new PacketTime(Stamp.NONE, seconds.doubleValue());
        }
        long whole = seconds.longValue();
        long nanos =
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
        return new PacketTime(new Stamp.Exact(Instant.ofEpochSecond(whole, nanos)), seconds.doubleValue());
    }

    /** Seconds from an earlier line to this one; 0 if the list has no times. A time of day may have passed midnight. */
    double since(PacketTime earlier) {
        double apart = seconds - earlier.seconds;
        if (Double.isNaN(apart)) {
            return 0;
        }
        return apart < -43_200 && stamp instanceof Stamp.OfDay ? apart + 86_400 : Math.max(0, apart);
    }
}
