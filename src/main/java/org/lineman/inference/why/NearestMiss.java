package org.lineman.inference.why;

import java.util.List;
import java.util.Optional;
import org.lineman.fact.Fact;

/**
 * Keeps the miss that came furthest: past most conditions, then past most constraints of the one that was not met, then with
 * most of the remaining constraints met; of several that came as far, the first.
 */
final class NearestMiss {
    private static final int WHOLE_PATTERN = Integer.MAX_VALUE;

    private int[] best = {-1, 0, 0};
    private Miss miss;

    Optional<Miss> get() {
        return Optional.ofNullable(miss);
    }

    /** There is no fact of the pattern's type. */
    void noFact(int depth, Condition.FactPattern pattern, List<Fact> matched) {
        if (further(depth, -1, 0)) {
            miss = new Miss(pattern, pattern, matched, Miss.How.NO_FACT, Optional.empty(), Optional.empty(), List.of());
        }
    }

    /** A constraint turned a fact away. */
    void turnedAway(int depth, Condition.FactPattern pattern, List<Fact> matched, int failed, Scope scope) {
        int rest = 0;
        if (depth >= best[0] && (depth > best[0] || failed >= best[1])) {
            for (Constraint later : pattern.constraints()
                    .subList(failed + 1, pattern.constraints().size())) {
                rest += later.tests() && later.holds(scope) ? 1 : 0;
            }
        }
        if (further(depth, failed, rest)) {
            Constraint constraint = pattern.constraints().get(failed);
            miss = new Miss(
                    pattern,
                    pattern,
                    matched,
                    Miss.How.TURNED_AWAY,
                    Optional.of(scope.fact()),
                    Optional.of(constraint),
                    constraint.readings(scope));
        }
    }

    /** A whole group stands in the way: a fact that must not be there, or facts that are not there together. */
    void group(int depth, Condition condition, List<Fact> matched, Miss.How how, Optional<Fact> there) {
        if (further(depth, WHOLE_PATTERN, 0)) {
            miss = new Miss(condition, firstPattern(condition), matched, how, there, Optional.empty(), List.of());
        }
    }

    private boolean further(int depth, int constraints, int rest) {
        int[] now = {depth, constraints, rest};
        if (java.util.Arrays.compare(now, best) <= 0) {
            return false;
        }
        best = now;
        return true;
    }

    private static Condition.FactPattern firstPattern(Condition condition) {
        if (condition instanceof Condition.Negation negation) {
            return firstPattern(negation.conditions().get(0));
        }
        if (condition instanceof Condition.Existence existence) {
            return firstPattern(existence.conditions().get(0));
        }
        return (Condition.FactPattern) condition;
    }
}
