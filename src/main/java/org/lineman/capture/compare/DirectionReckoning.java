package org.lineman.capture.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the matches of one direction. */
final class DirectionReckoning {
    private final Direction direction;
    private final Side passesFirst;
    private final List<Match> matches;
    private final long secondAhead;

    DirectionReckoning(Direction direction, Side passesFirst, List<Match> matches, long secondAhead) {
        this.direction = direction;
        this.passesFirst = passesFirst;
        this.matches = matches;
        this.secondAhead = secondAhead;
    }

    DirectionComparison report(long onlyFirst, long onlySecond) {
        boolean reversed = passesFirst == Side.SECOND;
        Map<Integer, Long> before = new TreeMap<>();
        Map<List<Integer>, Long> changed = new HashMap<>();
        long shortest = Long.MAX_VALUE;
        for (Match match : matches) {
            int sent = (reversed ? match.second() : match.first()).mark();
            int arrived = (reversed ? match.first() : match.second()).mark();
            before.merge(sent, 1L, Long::sum);
            if (sent != arrived) {
                changed.merge(List.of(sent, arrived), 1L, Long::sum);
            }
            long way = match.difference() - secondAhead;
            shortest = Math.min(shortest, reversed ? -way : way);
        }
        List<MarkChange> changes = new ArrayList<>();
        changed.forEach((marks, count) -> changes.add(new MarkChange(marks.get(0), marks.get(1), count)));
        changes.sort(Comparator.comparingLong(MarkChange::packets).reversed().thenComparing(MarkChange::atSender));
        return new DirectionComparison(
                direction,
                passesFirst,
                matches.size(),
                reversed ? onlySecond : onlyFirst,
                reversed ? onlyFirst : onlySecond,
                before,
                changes,
                matches.isEmpty() ? 0 : shortest / 1e6);
    }
}
