package org.lineman.recognize.parser;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** When a printed frame passed: seconds since 1970, or in old releases local time only. */
final class PrintedTime {
    private static final DateTimeFormatter ARRIVAL =
            DateTimeFormatter.ofPattern("MMM d, yyyy HH:mm:ss.SSSSSSSSS", Locale.ENGLISH);

    private String epoch;
    private String arrival;

    void read(String text) {
        if (text.startsWith("Epoch ", 4)) {
            int from = text.indexOf(": ") + 2;
            int end = text.indexOf(' ', from);
            epoch = text.substring(from, end < 0 ? text.length() : end);
        } else if (text.startsWith("Arrival Time: ", 4)) {
            arrival = text.substring(4 + "Arrival Time: ".length()).replaceAll(" +", " ");
        }
    }

    PacketTime time() {
        if (epoch != null) {
            return PacketTime.of(null, null, epoch);
        }
        if (arrival == null) {
            return PacketTime.of(null, null, null);
        }
        int nanos = arrival.indexOf('.') + 10;
        try {
            LocalDateTime moment =
                    LocalDateTime.parse(arrival.substring(0, Math.min(nanos, arrival.length())), ARRIVAL);
            return PacketTime.of(
                    moment.toLocalDate().toString(), moment.toLocalTime().toString(), null);
        } catch (DateTimeParseException e) {
            // Written in another language or layout: the frame is of use without its time.
            return PacketTime.of(null, null, null);
        }
    }
}
