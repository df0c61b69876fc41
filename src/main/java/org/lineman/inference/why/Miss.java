package org.lineman.inference.why;

import java.util.List;
import java.util.Optional;
import org.lineman.fact.Fact;

/**
 * How far a rule that did not fire came at best.
 *
 * @param condition the first condition that was not met
 * @param pattern the pattern of it that was looked at: the condition itself, or the first one below {@code not} or
 *     {@code exists}
 * @param matched the facts that met the conditions before it
 * @param how what was in the way
 * @param candidate the fact that came nearest to meeting the pattern, or that is there and must not be
 * @param failed the constraint that turned it away
 * @param readings what the names of that constraint stood for
 */
public record Miss(
        Condition condition,
        Condition.FactPattern pattern,
        List<Fact> matched,
        How how,
        Optional<Fact> candidate,
        Optional<Constraint> failed,
        List<Reading> readings) {

    /** What was in the way. */
    public enum How {
        /** There is no fact of the type. */
        NO_FACT,
        /** There are facts of the type, and a constraint turned away each. */
        TURNED_AWAY,
        /** Something is there that must not be. */
        THERE,
        /** Facts that were to be there together are not. */
        NOT_TOGETHER
    }
}
