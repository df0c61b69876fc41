package org.lineman.knowledge;

import java.util.Optional;

/**
 * One thing that speaks for or against a cause.
 *
 * @param id its name, unique within the article
 * @param present the weight if it was found; empty if finding it says nothing
 * @param absent the weight if it was looked for where it would show and is not there
 * @param group indicators of one group say the same thing: only the strongest counts; its own id if it stands alone
 * @param ask the test that would settle it; empty if there is none
 * @param says the sentence when present, with {@code {component}} or {@code {fact-type.component}} filled in from the facts
 * @param saysAbsent the sentence when absent
 * @param finding what it means in an audit; empty but in articles of the kind audit
 */
public record Indicator(
        String id,
        Optional<Weight> present,
        Optional<Weight> absent,
        String group,
        Optional<String> ask,
        String says,
        String saysAbsent,
        Optional<Finding> finding) {

    /** An indicator of a fault. */
    public Indicator(
            String id,
            Optional<Weight> present,
            Optional<Weight> absent,
            String group,
            Optional<String> ask,
            String says,
            String saysAbsent) {
        this(id, present, absent, group, ask, says, saysAbsent, Optional.empty());
    }

    /** The weight of a state: 0 if the article gives none. */
    public int decibans(boolean isPresent) {
        return (isPresent ? present : absent).map(Weight::decibans).orElse(0);
    }
}
