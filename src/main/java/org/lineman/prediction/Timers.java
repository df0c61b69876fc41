package org.lineman.prediction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named set of timer values; a timer that is not given has its default.
 *
 * @param name what the set is called, such as {@code defaults}
 * @param given the values that differ from the defaults, each in the unit that its key is named after
 */
public record Timers(String name, Map<TimerKey, Integer> given) {
    /** What a system comes with. */
    public static final Timers DEFAULTS = new Timers("defaults", Map.of());

    /** The advice for port networks: keep calls up as long as possible, then find another server as soon as possible. */
    public static final Timers ADVISED =
            new Timers("advised", Map.of(TimerKey.COLD_RESET_SECONDS, 120, TimerKey.NO_SERVICE_MINUTES, 2));

    /** @throws IllegalArgumentException naming every key that has an illegal value, with its range and the range's source */
    public Timers {
        List<String> wrong = new ArrayList<>();
        new TreeMap<>(given).forEach((key, value) -> {
            try {
                key.checked(value);
            } catch (IllegalArgumentException e) {
                wrong.add(e.getMessage());
            }
        });
        int primary = given.getOrDefault(TimerKey.PRIMARY_SEARCH_MINUTES, TimerKey.PRIMARY_SEARCH_MINUTES.usual());
        int total = given.getOrDefault(TimerKey.TOTAL_SEARCH_MINUTES, TimerKey.TOTAL_SEARCH_MINUTES.usual());
        if (primary > total) {
            wrong.add("primary-search-minutes: " + primary + " is longer than total-search-minutes, " + total
                    + ": both begin together, so the search would end before the gateway passes the transition point");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        given = given.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(given));
    }

    /** The same set under another name. */
    public Timers called(String other) {
        return new Timers(other, given);
    }

    /** The value of a key in its own unit. */
    public int value(TimerKey key) {
        return given.getOrDefault(key, key.usual());
    }

    /** The value of a key in seconds. */
    public int seconds(TimerKey key) {
        return key.seconds(value(key));
    }

    /** The values of some keys by name, in that order. */
    public Map<String, Integer> values(Collection<TimerKey> keys) {
        Map<String, Integer> values = new LinkedHashMap<>();
        keys.forEach(key -> values.put(key.member(), value(key)));
        return values;
    }
}
