package org.lineman.prediction.present;

import java.util.Locale;

/** Seconds since the outage began as people read them. */
public final class Clock {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Clock() {}

    /** Such as {@code 6:15}, or {@code 1:06:15} from an hour on. */
    public static String of(int seconds) {
        return seconds < HOUR
                ? String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    }
}
