package org.lineman.diagnosis;

import java.util.List;
import org.lineman.fact.Fact;
import org.lineman.fact.Vocabulary;

/**
 * A term of a sum.
 *
 * @param indicator the indicator, or {@code leads-to/} and the effect
 * @param group the group that only counts once
 * @param state what is known of it
 * @param decibans what it adds
 * @param couldAdd what it would add if it were present; 0 unless it is unknown
 * @param says the finding as a sentence
 * @param facts what shows it
 */
record SumTerm(String indicator, String group, State state, int decibans, int couldAdd, String says, List<Fact> facts) {
    static final String LEADS_TO = "leads-to/";

    /** What is known of an indicator. */
    enum State {
        PRESENT,
        ABSENT,
        UNKNOWN
    }

    boolean isEffect() {
        return indicator.startsWith(LEADS_TO);
    }

    /** True if it rests on more than that somebody looked. */
    boolean isSign() {
        return isOwnPresent()
                && facts.stream().anyMatch(fact -> !Vocabulary.kindOf(fact).looked());
    }

    boolean isOwnPresent() {
        return state == State.PRESENT && !isEffect();
    }

    SumTerm withDecibans(int other) {
        return new SumTerm(indicator, group, state, other, couldAdd, says, facts);
    }
}
