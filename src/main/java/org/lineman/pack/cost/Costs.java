package org.lineman.pack.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.fact.Fact;
import org.lineman.inference.why.Condition;
import org.lineman.inference.why.FactsByType;
import org.lineman.inference.why.RuleShape;
import org.lineman.inference.why.Tally;
import org.lineman.inference.why.Trial;

/** Counts what rules look at on some cases. The counts depend on the facts and the rules alone. */
public final class Costs {
    private Costs() {}

    /**
     * The costs of rules, the dearest first; rules that cannot be interpreted are left out.
     *
     * @param cases the cases, as the engine saw them
     * @param rules the rules
     */
    public static List<RuleCost> of(List<CaseAtHand> cases, List<RuleShape> rules) {
        List<FactsByType> facts = cases.stream().map(Costs::facts).toList();
        return rules.stream()
                .filter(rule -> rule.unread().isEmpty())
                .map(rule -> cost(rule, facts))
                .sorted(Comparator.comparingLong(RuleCost::looked).reversed().thenComparing(RuleCost::rule))
                .toList();
    }

    private static FactsByType facts(CaseAtHand at) {
        List<Fact> facts = new ArrayList<>(at.facts());
        at.incident().ifPresent(facts::add);
        return new FactsByType(facts);
    }

    private static RuleCost cost(RuleShape rule, List<FactsByType> cases) {
        List<Trial> trials = cases.stream().map(facts -> Trial.of(rule, facts)).toList();
        Condition.FactPattern dearest = rule.patterns().stream()
                .max(Comparator.comparingLong(
                                (Condition.FactPattern pattern) -> sum(trials, tally -> tally.looked(pattern)))
                        .thenComparing(Condition.FactPattern::number, Comparator.reverseOrder()))
                .orElseThrow();
        return new RuleCost(
                rule.name(),
                "rules/" + rule.file() + ":" + rule.line(),
                rule.patterns().stream()
                        .mapToLong(pattern -> sum(trials, tally -> tally.looked(pattern)))
                        .sum(),
                rule.patterns().stream()
                        .mapToLong(pattern -> sum(trials, tally -> tally.passed(pattern)))
                        .sum(),
                trials.stream().mapToLong(trial -> trial.matches().size()).sum(),
                dearest.text(),
                why(dearest),
                -1);
    }

    private static long sum(List<Trial> trials, ToLongFunction<Tally> count) {
        return trials.stream().map(Trial::tally).mapToLong(count).sum();
    }

    private static String why(Condition.FactPattern pattern) {
        if (pattern.number() == 0) {
            return "the first pattern: every " + pattern.type() + " is looked at once";
        }
        return pattern.isHashed()
                ? "joined by an equality that is hashed: only facts that meet it are looked at"
                : "joined without a leading equality: every " + pattern.type()
                        + " is looked at for each match before it; begin with component == $variable if there is one";
    }
}
