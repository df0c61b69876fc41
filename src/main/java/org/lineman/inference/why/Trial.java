package org.lineman.inference.why;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.inference.EvaluationStopped;
import org.lineman.inference.Observation;
import org.lineman.inference.shape.RuleName;

/**
 * What became of one rule on the facts of one case.
 *
 * @param rule the rule
 * @param matches each way in which the rule fires
 * @param tally how often its parts were tried
 * @param miss how far it came at best; empty if it fires
 */
public record Trial(RuleShape rule, List<Match> matches, Tally tally, Optional<Miss> miss) {
    /** The most facts that one trial looks at before it gives up. */
    public static final long MOST_STEPS = 20_000_000;

    /**
     * A way in which a rule fires.
     *
     * @param facts the facts that meet its patterns, in the order of the patterns; those below {@code not} and
     *     {@code exists} are no part of it
     * @param variables what its variables stand for, as far as its conclusion names them
     */
    public record Match(List<Fact> facts, Map<String, Object> variables) {}

    /**
     * Tries a rule on facts as they are when the engine has come to its end.
     *
     * @throws IllegalArgumentException if the rule cannot be interpreted here: {@link RuleShape#unread} says why
     * @throws EvaluationStopped if it would look at more than {@value #MOST_STEPS} facts
     */
    public static Trial of(RuleShape rule, FactsByType facts) {
        return of(rule, facts, MOST_STEPS);
    }

    /** The same with another limit. */
    public static Trial of(RuleShape rule, FactsByType facts, long mostSteps) {
        if (!rule.unread().isEmpty()) {
            throw new IllegalArgumentException(rule.name() + ": " + rule.unread());
        }
        return new Trying(rule, facts, mostSteps).run();
    }

    /** What a rule about an indicator concludes, each once; none for a rule of another kind. */
    public List<Observation> observations() {
        RuleName name = RuleName.parse(rule.name()).orElseThrow();
        return name.indicator().isEmpty()
                ? List.of()
                : matches.stream()
                        .map(match -> observation(name, match))
                        .distinct()
                        .toList();
    }

    private Observation observation(RuleName name, Match match) {
        List<Object> named =
                rule.concludes().stream().map(match.variables()::get).toList();
        return new Observation(
                name.cause(),
                name.indicator(),
                (Subject) named.get(0),
                name.kind() == RuleName.Kind.PRESENT,
                named.stream()
                        .skip(1)
                        .map(Fact.class::cast)
                        .sorted(Comparator.comparing(Fact::source).thenComparing(Fact::toString))
                        .toList(),
                rule.name());
    }

    /** True if the rule fires. */
    public boolean fires() {
        return !matches.isEmpty();
    }
}
