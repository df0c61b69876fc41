package org.lineman.pack.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.fact.Fact;
import org.lineman.inference.why.FactsByType;
import org.lineman.inference.why.RuleShape;
import org.lineman.inference.why.Tally;
import org.lineman.inference.why.Trial;

/**
 * What one case put to the test.
 *
 * @param fired the rules that fired
 * @param present the indicators found present, as {@code cause/indicator}
 * @param absent the indicators found absent
 * @param symptoms the symptoms recognised
 * @param recognizers the logs and patterns that matched a line
 * @param tallies by rule, how its tests came out
 */
public record CaseTrace(
        Set<String> fired,
        Set<String> present,
        Set<String> absent,
        Set<String> symptoms,
        Set<String> recognizers,
        Map<String, Tally> tallies) {

    /**
     * Traces a case.
     *
     * @param at the case as the engine saw it
     * @param recognizers the logs and patterns that matched a line of it
     * @param rules the pack's rules
     */
    public static CaseTrace of(CaseAtHand at, Set<String> recognizers, List<RuleShape> rules) {
        Set<String> present = new TreeSet<>();
        Set<String> absent = new TreeSet<>();
        at.inferred().observations().forEach(seen -> (seen.present() ? present : absent)
                .add(seen.cause() + "/" + seen.indicator()));
        Set<String> symptoms = new TreeSet<>();
        at.inferred().symptoms().forEach(seen -> symptoms.add(seen.symptom()));
        List<Fact> facts = new ArrayList<>(at.facts());
        at.incident().ifPresent(facts::add);
        FactsByType byType = new FactsByType(facts);
        Map<String, Tally> tallies = new HashMap<>();
        rules.stream()
                .filter(rule -> rule.unread().isEmpty())
                .forEach(rule -> tallies.put(rule.name(), Trial.of(rule, byType).tally()));
        return new CaseTrace(Set.copyOf(at.inferred().fired()), present, absent, symptoms, recognizers, tallies);
    }
}
