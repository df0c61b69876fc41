package org.lineman.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lineman.fact.Fact;
import org.lineman.fact.Vocabulary;
import org.lineman.inference.SymptomSeen;

/** When things began, and whether one thing can have been before another within the doubt of the clocks. */
final class Onset {
    /** What two clocks that nobody synchronises are allowed to differ by. */
    static final Duration CLOCK_DOUBT = Duration.ofMinutes(2);

    private Onset() {}

    /** The latest time by which the first of these facts had happened; empty if none is dated; a state is dated since when it holds. */
    static Optional<Instant> firstSeen(Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.time().isDated())
                .map(fact -> fact.time().latest())
                .min(Instant::compareTo);
    }

    /** The same for the first of these symptoms. */
    static Optional<Instant> firstOf(Collection<SymptomSeen> symptoms) {
        return symptoms.stream()
                .map(seen -> firstSeen(seen.facts()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /**
     * True if these facts date the beginning of something that cannot have begun before a moment: a consequence, or what
     * somebody did about it.
     */
    static boolean beganAfter(List<Fact> facts, Instant moment) {
        List<Fact> beginnings = facts.stream()
                .filter(fact -> Vocabulary.kindOf(fact).begins() && fact.time().isDated())
                .toList();
        return !beginnings.isEmpty()
                && beginnings.stream().allMatch(fact -> fact.time().earliest().isAfter(moment.plus(CLOCK_DOUBT)));
    }
}
