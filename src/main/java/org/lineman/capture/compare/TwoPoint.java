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
        numbers.forEach((direction, pair) -> directions.add(new DirectionReckoning(
                        direction, offset.passesFirst(pair), byPair.getOrDefault(pair, List.of()), offset.nanos())
                .report(onlyFirst.getOrDefault(pair, 0L), onlySecond.getOrDefault(pair, 0L))));
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
