package org.lineman.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lineman.evidence.Source;
import org.lineman.fact.Clause;
import org.lineman.fact.Dating;
import org.lineman.fact.Fact;
import org.lineman.fact.Incident;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;
import org.lineman.fact.When;
import org.lineman.inference.SymptomSeen;

/**
 * The time the case is about, and which facts belong to it. If the caller gives none, it is taken to be the day that ends with
 * the newest time in the evidence, be it of an event or of a look at how things stand; no clock of ours is ever asked, so that the
 * same evidence gives the same answer next year.
 *
 * @param from its start
 * @param to its end
 * @param given true if the caller gave it
 */
public record Window(Instant from, Instant to, boolean given) {
    private static final Duration A_DAY = Duration.ofDays(1);
    /** Avaya's ResetSystem page: a reload takes 4 to 11 minutes. */
    private static final Duration LONGEST_RESTART = Duration.ofMinutes(15);

    private static final Duration AFTERMATH = Duration.ofHours(12);

    /**
     * The day that ends with the newest dated fact; empty if none is dated. States count too: what was read today shows that the
     * newest core, of last year, is not what the case is about.
     */
    public static Optional<Window> newest(Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.time().isDated())
                .map(fact -> fact.time().latest())
                .max(Instant::compareTo)
                .map(newest -> new Window(newest.minus(A_DAY), newest, false));
    }

    /** Why a fact does not belong to the case; empty if it does. */
    public Optional<String> stale(Fact fact, Dating dating) {
        Optional<Duration> lookback = Vocabulary.kindOf(fact).lookback();
        if (!fact.time().isDated() || lookback.isEmpty()) {
            return Optional.empty();
        }
        Timeline times = new Timeline(dating);
        if (fact.time().latest().isBefore(from.minus(lookback.get()))) {
            return Optional.of("dated " + times.show(fact.time().latest()) + ", before the incident of "
                    + times.show(from) + " to " + times.show(to));
        }
        if (fact.time().earliest().isAfter(to.plus(AFTERMATH))) {
            return Optional.of("dated " + times.show(fact.time().earliest()) + ", long after the incident");
        }
        return Optional.empty();
    }

    /** The facts that do not belong to the case, as the answer lists them. */
    public List<Answer.Stale> stale(Collection<Fact> facts, Dating dating) {
        List<Answer.Stale> stale = new ArrayList<>();
        for (Fact fact : facts) {
            stale(fact, dating)
                    .ifPresent(why -> stale.add(new Answer.Stale(Clause.of(fact), why, Sources.of(fact.source()))));
        }
        return stale;
    }

    /**
     * The incident: the first dated symptom, else the first event in the window, else the window's start is its onset.
     *
     * @param symptoms what the rules recognised
     * @param facts the facts that belong to the case
     */
    public Incident incident(Collection<SymptomSeen> symptoms, Collection<Fact> facts) {
        Instant onset = Onset.firstOf(symptoms)
                .or(() -> Onset.firstSeen(facts.stream()
                        .filter(fact -> Vocabulary.kindOf(fact).isEvent()
                                && fact.time().isDated()
                                && !fact.time().latest().isBefore(from))
                        .toList()))
                .orElse(from);
        return new Incident(
                new Subject(Subject.Kind.SYSTEM, "the case"),
                When.exactly(onset),
                new Source.Pointer("request", "/incident"),
                from,
                to,
                onset,
                onset.minus(LONGEST_RESTART));
    }
}
