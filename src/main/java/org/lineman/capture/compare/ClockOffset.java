package org.lineman.capture.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far the second clock is ahead of the first, and which direction passes which point first. What goes there takes
 * delay plus offset by the two clocks, what comes back delay minus offset: half the sum of the shortest times is the
 * offset, as NTP reckons it.
 */
final class ClockOffset {
    private final Map<Integer, Long> shortest = new HashMap<>();
    private final Map<Integer, Side> firstSide = new HashMap<>();
    private final long nanos;
    private final boolean known;

    ClockOffset(List<Match> matches) {
        for (Match match : matches) {
            shortest.merge(match.first().pair(), match.difference(), Math::min);
        }
        Map<Integer, List<Match>> byPair = matches.stream()
                .collect(Collectors.groupingBy(match -> match.first().pair()));
        byPair.forEach((pair, found) -> firstSide.put(pair, byHops(found)));
        if (firstSide.containsValue(null)) {
            byTime();
        }
        Long there = shortestOf(Side.FIRST);
        Long back = shortestOf(Side.SECOND);
        known = there != null && back != null;
        nanos = known
                ? Math.floorDiv(there + longestBack(matches), 2)
                : there != null ? there : back != null ? back : 0;
    }

    /** A packet has more hops left where it passes first; null if both points show the same. */
    private static Side byHops(List<Match> matches) {
        int drop = matches.get(0).first().hops() - matches.get(0).second().hops();
        return drop > 0 ? Side.FIRST : drop < 0 ? Side.SECOND : null;
    }

    /** Without a router between the points the clocks must do: what took longest by them went from first to second. */
    private void byTime() {
        long middle =
                (shortest.values().stream().mapToLong(Long::longValue).min().orElse(0)
                                + shortest.values().stream()
                                        .mapToLong(Long::longValue)
                                        .max()
                                        .orElse(0))
                        / 2;
        boolean apart = shortest.values().stream().anyMatch(time -> time != middle);
        shortest.forEach((pair, time) -> {
            if (firstSide.get(pair) == null && apart) {
                firstSide.put(pair, time > middle ? Side.FIRST : Side.SECOND);
            }
        });
    }

    private Long shortestOf(Side side) {
        return shortest.entrySet().stream()
                .filter(entry -> firstSide.get(entry.getKey()) == side)
                .map(Map.Entry::getValue)
                .min(Long::compare)
                .orElse(null);
    }

    /** On the way back the clocks' difference is largest where the packet was quickest. */
    private long longestBack(List<Match> matches) {
        return matches.stream()
                .filter(match -> firstSide.get(match.first().pair()) == Side.SECOND)
                .mapToLong(Match::difference)
                .max()
                .orElse(0);
    }

    long nanos() {
        return nanos;
    }

    boolean isKnown() {
        return known;
    }

    /** The point that packets of a direction pass first; null if it cannot be told. */
    Side passesFirst(int pair) {
        return firstSide.get(pair);
    }
}
