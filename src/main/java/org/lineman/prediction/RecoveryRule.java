package org.lineman.prediction;

import java.util.Arrays;
import java.util.Locale;

/** When main takes a gateway back that a survivable server serves: the field <i>Migrate H.248 MG to primary</i>. */
public enum RecoveryRule {
    NONE,
    IMMEDIATELY,
    ZERO_ACTIVE_CALLS,
    TIME_DAY_WINDOW,
    TIME_WINDOW_OR_ZERO_ACTIVE_CALLS;

    /** The word on the command line and in JSON, such as {@code time-day-window}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule of this word; null if there is none. */
    public static RecoveryRule of(String word) {
        return Arrays.stream(values())
                .filter(rule -> rule.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
