package org.lineman.recognize.parser;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** When a printed frame passed: seconds since 1970, or in old releases local time only. */
final class PrintedTime {
    private static final DateTimeFormatter ARRIVAL =
            DateTimeFormatter.ofPattern("MMM d, yyyy HH:mm:ss.SSSSSSSSS", Locale.ENGLISH);

    private PacketTime time = PacketTime.of(null, null, null);
    private boolean exact;

    void read(String text) {
        if (text.startsWith("Epoch ", 4)) {
            int from = text.indexOf(": ") + 2;
            int end = text.indexOf(' ', from);
            time = PacketTime.of(null, null, text.substring(from, end < 0 ? text.length() : end));
            exact = true;
        } else if (!exact && text.startsWith("Arrival Time: ", 4)) {
            arrival(text.substring(4 + "Arrival Time: ".length()).replaceAll(" +", " "));
        }
    }

    private void arrival(String text) {
        int nanos = text.indexOf('.') + 10;
        try {
            LocalDateTime moment = LocalDateTime.parse(text.substring(0, Math.min(nanos, text.length())), ARRIVAL);
            time = PacketTime.of(
                    moment.toLocalDate().toString(), moment.toLocalTime().toString(), null);
        } catch (DateTimeParseException e) {
            // Written in another language or layout: the frame is of use without its time.
            time = PacketTime.of(null, null, null);
        }
    }

    PacketTime time() {
        return time;
    }
}
