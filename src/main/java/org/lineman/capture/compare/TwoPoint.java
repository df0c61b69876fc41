package org.lineman.capture.compare;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lays two captures of one link over each other: the first from one end, the second from the other. Packets are matched
 * by addresses, ports, numbers and payload, so that address translation between the points defeats it.
 */
public final class TwoPoint {
    /** The most packets of a capture that are compared; they are held in memory. */
    public static final int MOST_PACKETS = 500_000;

    private final Map<Direction, Integer> numbers = new LinkedHashMap<>();
    private final Sightings first;
    private final Sightings second;

    private TwoPoint(InputStream first, InputStream second) {
        this.first = Sightings.read(first, numbers, MOST_PACKETS);
        this.second = Sightings.read(second, numbers, MOST_PACKETS);
    }

    /**
     * Compares two captures.
     *
     * @param first the capture from one end, read to its end and left open
     * @param second the capture from the other end, read to its end and left open
     */
    public static TwoPointReport compare(InputStream first, InputStream second) {
        return new TwoPoint(first, second).compare();
    }

    private TwoPointReport compare() {
        Matching matching = new Matching(first.all(), second.all());
        List<Match> matches = matching.matches();
        ClockOffset offset = matching.offset();
        Overlap overlap = new Overlap(first.all(), second.all(), offset.nanos());
        Map<Integer, Long> onlyFirst = count(first.all(), matching, overlap, 0);
        Map<Integer, Long> onlySecond = count(second.all(), matching, overlap, offset.nanos());
        Map<Integer, List<Match>> byPair = new HashMap<>();
        matches.forEach(match -> byPair.computeIfAbsent(match.first().pair(), none -> new ArrayList<>())
                .add(match));
        List<DirectionComparison> directions = new ArrayList<>();
        numbers.forEach((direction, pair) -> {
            long atFirst = onlyFirst.getOrDefault(pair, 0L);
            long atSecond = onlySecond.getOrDefault(pair, 0L);
            Side passes = offset.passesFirst(pair);
            directions.add(new DirectionReckoning(
                            direction,
                            passes == null ? sourceOf(direction, offset, atFirst, atSecond) : passes,
                            byPair.getOrDefault(pair, List.of()),
                            offset.nanos())
                    .report(atFirst, atSecond));
        });
        directions.sort(Comparator.comparingLong(DirectionComparison::both).reversed());
        return new TwoPointReport(
                offset.nanos() / 1e6,
                offset.isKnown(),
                matches.size(),
                directions,
                first.problems(),
                second.problems(),
                first.notKept() + second.notKept());
    }

    /**
     * The point that a direction passes first of which no packet arrives: the one behind for the other direction, if they
     * were seen at that point alone. Null if the other direction does not arrive either.
     */
    private Side sourceOf(Direction direction, ClockOffset offset, long atFirst, long atSecond) {
        Integer back = numbers.get(new Direction(direction.to(), direction.from()));
        Side opposite = back == null ? null : offset.passesFirst(back);
        if (opposite == Side.FIRST && atFirst == 0 && atSecond > 0) {
            return Side.SECOND;
        }
        return opposite == Side.SECOND && atSecond == 0 && atFirst > 0 ? Side.FIRST : null;
    }

    private static Map<Integer, Long> count(List<Sighting> all, Matching matching, Overlap overlap, long clockAhead) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (Sighting one : all) {
            if (!matching.seenTwice(one) && overlap.covers(one.nanos() - clockAhead)) {
                counts.merge(one.pair(), 1L, Long::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
