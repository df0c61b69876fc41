package org.lineman.inference.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.fact.Fact;
import org.lineman.inference.EvaluationStopped;

/** One trial under way: goes through the conditions in their order and joins what meets them. */
final class Trying {
    private final RuleShape rule;
    private final FactsByType facts;
    private final long mostSteps;
    private final Tally tally;
    private final NearestMiss nearest = new NearestMiss();
    private final List<Trial.Match> matches = new ArrayList<>();
    private long steps;

    /** What to do with a partial match; true to look for no further one. */
    @FunctionalInterface
    private interface Found {
        boolean with(Scope scope, List<Fact> matched);
    }

    Trying(RuleShape rule, FactsByType facts, long mostSteps) {
        this.rule = rule;
        this.facts = facts;
        this.mostSteps = mostSteps;
        this.tally = new Tally(rule);
    }

    Trial run() {
        join(rule.conditions(), 0, new Scope(), List.of(), true, (scope, matched) -> {
            matches.add(new Trial.Match(matched, variables(scope)));
            return false;
        });
        return new Trial(rule, List.copyOf(matches), tally, matches.isEmpty() ? nearest.get() : Optional.empty());
    }

    private Map<String, Object> variables(Scope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        rule.concludes().forEach(name -> values.put(name, scope.variable(name)));
        return values;
    }

    /** Meets the conditions from one on; {@code outermost} where a condition that is not met is a miss of the rule. */
    private boolean join(
            List<Condition> conditions, int from, Scope scope, List<Fact> matched, boolean outermost, Found found) {
        if (from == conditions.size()) {
            return found.with(scope, matched);
        }
        Condition condition = conditions.get(from);
        Found rest = (wider, more) -> join(conditions, from + 1, wider, more, outermost, found);
        if (condition instanceof Condition.FactPattern pattern) {
            return pattern(pattern, outermost ? from : -1, scope, matched, rest);
        }
        boolean negation = condition instanceof Condition.Negation;
        List<Condition> group = negation
                ? ((Condition.Negation) condition).conditions()
                : ((Condition.Existence) condition).conditions();
        List<Fact> there = new ArrayList<>();
        boolean met = join(group, 0, scope, List.of(), false, (inner, inGroup) -> {
            there.addAll(inGroup);
            return true;
        });
        if (met != negation) {
            return rest.with(scope, matched);
        }
        if (outermost) {
            nearest.group(
                    from,
                    condition,
                    matched,
                    negation ? Miss.How.THERE : Miss.How.NOT_TOGETHER,
                    there.stream().findFirst());
        }
        return false;
    }

    private boolean pattern(Condition.FactPattern pattern, int depth, Scope scope, List<Fact> matched, Found rest) {
        List<Fact> all = facts.of(pattern.type());
        List<Fact> candidates = candidates(pattern, scope, all);
        tally.pattern(pattern, candidates.size());
        if (all.isEmpty() && depth >= 0) {
            nearest.noFact(depth, pattern, matched);
        }
        if (candidates.size() < all.size()) {
            Constraint first = pattern.constraints().get(0);
            tally.constraint(first, false, all.size() - candidates.size());
            if (depth >= 0 && candidates.isEmpty()) {
                all.forEach(fact -> nearest.turnedAway(depth, pattern, matched, 0, scope.at(fact)));
            }
        }
        for (Fact fact : candidates) {
            step();
            Scope inside = scope.at(fact);
            int failed = firstFailed(pattern, inside);
            if (failed < 0) {
                tally.met(pattern);
                if (!pattern.variable().isEmpty()) {
                    inside.bind(pattern.variable(), fact);
                }
                List<Fact> more = new ArrayList<>(matched);
                more.add(fact);
                if (rest.with(inside, List.copyOf(more))) {
                    return true;
                }
            } else if (depth >= 0) {
                nearest.turnedAway(depth, pattern, matched, failed, inside);
            }
        }
        return false;
    }

    /** The facts to look at: those of the type, or of them those that a leading equality can be met by. */
    private List<Fact> candidates(Condition.FactPattern pattern, Scope scope, List<Fact> all) {
        if (pattern.constraints().isEmpty() || all.isEmpty()) {
            return all;
        }
        Constraint first = pattern.constraints().get(0);
        Object wanted = first.key().isPresent() ? first.wanted().value(scope) : null;
        return wanted == null || wanted instanceof Number
                ? all
                : facts.of(pattern.type(), first.key().get(), wanted);
    }

    private int firstFailed(Condition.FactPattern pattern, Scope scope) {
        List<Constraint> constraints = pattern.constraints();
        for (int i = 0; i < constraints.size(); i++) {
            boolean holds = constraints.get(i).holds(scope);
            tally.constraint(constraints.get(i), holds, 1);
            if (!holds) {
                return i;
            }
        }
        return -1;
    }

    private void step() {
        if (++steps > mostSteps) {
            throw new EvaluationStopped(
                    "explaining the rule " + rule.name() + " would look at more than " + mostSteps + " pairs of facts");
        }
    }
}
