package org.lineman.capture.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the packets that both points saw. Those that are like no other give the clocks' offset; those that were sent
 * several times alike are then told apart by their times.
 */
final class Matching {
    private static final long SAME = 400_000_000L;

    private final List<Match> matches = new ArrayList<>();
    private final Set<Sighting> seenTwice = new HashSet<>();
    private final ClockOffset offset;

    Matching(List<Sighting> first, List<Sighting> second) {
        Map<Long, Deque<Sighting>> left = byIdentity(first);
        Map<Long, Deque<Sighting>> right = byIdentity(second);
        for (Map.Entry<Long, Deque<Sighting>> entry : left.entrySet()) {
            Deque<Sighting> others = right.get(entry.getKey());
            if (entry.getValue().size() == 1 && others != null && others.size() == 1) {
                match(entry.getValue().remove(), others.remove());
            }
        }
        long rough = new ClockOffset(matches).nanos();
        left.forEach((identity, alike) -> byTime(alike, right.getOrDefault(identity, new ArrayDeque<>()), rough));
        offset = new ClockOffset(matches);
    }

    private static Map<Long, Deque<Sighting>> byIdentity(List<Sighting> all) {
        Map<Long, Deque<Sighting>> map = new HashMap<>();
        all.forEach(one ->
                map.computeIfAbsent(one.identity(), none -> new ArrayDeque<>(1)).add(one));
        return map;
    }

    private void byTime(Deque<Sighting> alike, Deque<Sighting> others, long secondAhead) {
        while (!alike.isEmpty() && !others.isEmpty()) {
            long apart = others.peek().nanos() - secondAhead - alike.peek().nanos();
            if (apart > SAME) {
                alike.remove();
            } else if (apart < -SAME) {
                others.remove();
            } else {
                match(alike.remove(), others.remove());
            }
        }
    }

    private void match(Sighting first, Sighting second) {
        matches.add(new Match(first, second));
        seenTwice.add(first);
        seenTwice.add(second);
    }

    List<Match> matches() {
        return matches;
    }

    boolean seenTwice(Sighting one) {
        return seenTwice.contains(one);
    }

    ClockOffset offset() {
        return offset;
    }
}
