package org.lineman.door.cli;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lineman.document.Suggestion;
import org.lineman.prediction.TimerKey;
import org.lineman.prediction.Timers;

/** Reads a set of timers: {@code defaults}, {@code advised}, or {@code cold-reset-seconds=120,no-service-minutes=2}. */
final class TimersOption {
    private TimersOption() {}

    /**
     * The set.
     *
     * @param allowed the keys that matter to what is predicted
     * @throws IllegalArgumentException naming what is wrong with it
     */
    static Timers read(String text, Collection<TimerKey> allowed) {
        if (text.equals("defaults")) {
            return Timers.DEFAULTS;
        }
        if (text.equals("advised")) {
            if (!allowed.contains(TimerKey.COLD_RESET_SECONDS)) {
                throw new IllegalArgumentException("'advised' is advice for port networks; name the timers");
            }
            return Timers.ADVISED;
        }
        Map<TimerKey, Integer> values = new EnumMap<>(TimerKey.class);
        for (String part : text.split(",", -1)) {
            String[] sides = part.strip().split("=", -1);
            if (sides.length != 2 || !sides[1].strip().matches("-?\\d{1,6}")) {
                throw new IllegalArgumentException("'" + part + "' is no timer, for example cold-reset-seconds=120");
            }
            values.put(key(sides[0].strip(), allowed), Integer.parseInt(sides[1].strip()));
        }
        return new Timers(text.replace(",", ", "), values);
    }

    private static TimerKey key(String name, Collection<TimerKey> allowed) {
        TimerKey key = TimerKey.of(name);
        if (key == null || !allowed.contains(key)) {
            List<String> known = allowed.stream().map(TimerKey::key).toList();
            throw new IllegalArgumentException("there is no timer '" + name + "' here" + Suggestion.of(name, known));
        }
        return key;
    }
}
