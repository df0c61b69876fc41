package org.lineman.pack.coverage;

import java.util.List;

/**
 * What a set of cases put to the test.
 *
 * @param cases how many cases were run
 * @param rules each rule, by file and place
 * @param indicators each indicator that rules observe, by cause
 * @param symptoms each symptom that rules recognise
 * @param recognizers each log and pattern that reads lines
 */
public record Coverage(
        int cases,
        List<RuleUse> rules,
        List<IndicatorUse> indicators,
        List<SymptomUse> symptoms,
        List<RecognizerUse> recognizers) {

    /**
     * A rule.
     *
     * @param name its name
     * @param place its file and line
     * @param firedIn in how many cases it fired
     * @param constraints its tests, in order
     * @param unread why its constraints cannot be counted; empty if they can
     */
    public record RuleUse(String name, String place, int firedIn, List<ConstraintUse> constraints, String unread) {}

    /**
     * A test within a rule. It is tried on the facts that all tests before it in its pattern let through.
     *
     * @param place its file and line
     * @param type the fact type of its pattern
     * @param text as the rule writes it
     * @param held how often it held, over all cases
     * @param failed how often it turned a fact away, over all cases
     */
    public record ConstraintUse(String place, String type, String text, long held, long failed) {
        /** True if it both held and failed. */
        public boolean tried() {
            return held > 0 && failed > 0;
        }
    }

    /**
     * An indicator.
     *
     * @param cause the cause
     * @param indicator the indicator
     * @param canBePresent whether a rule could find it present
     * @param present in how many cases it was
     * @param canBeAbsent whether a rule could find it absent
     * @param absent in how many cases it was
     */
    public record IndicatorUse(
            String cause, String indicator, boolean canBePresent, int present, boolean canBeAbsent, int absent) {
        /** True if each state that a rule could find was found. */
        public boolean tried() {
            return (!canBePresent || present > 0) && (!canBeAbsent || absent > 0);
        }
    }

    /**
     * A symptom.
     *
     * @param symptom its id
     * @param recognised in how many cases a rule recognised it
     */
    public record SymptomUse(String symptom, int recognised) {}

    /**
     * A log or a pattern that reads lines.
     *
     * @param id its id
     * @param place its file and line, below {@code rules/}
     * @param cases in how many cases it matched a line
     */
    public record RecognizerUse(String id, String place, int cases) {}

    /** The rules that fired in no case. */
    public List<RuleUse> neverFired() {
        return rules.stream().filter(rule -> rule.firedIn == 0).toList();
    }

    /** How many of the rules' tests there are. */
    public long constraints() {
        return rules.stream().mapToLong(rule -> rule.constraints.size()).sum();
    }

    /** How many of the rules' tests both held and failed. */
    public long constraintsTried() {
        return rules.stream()
                .flatMap(rule -> rule.constraints.stream())
                .filter(ConstraintUse::tried)
                .count();
    }
}
