package org.lineman.inference;

import java.util.List;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;

/**
 * What a rule concluded for one indicator of one cause.
 *
 * @param cause the cause's id
 * @param indicator the indicator's id
 * @param subject what the cause is about here
 * @param present true if the indicator was found; false if it was looked for where it would show and is not there
 * @param facts the facts that the rule matched
 * @param rule the rule's name
 */
public record Observation(
        String cause, String indicator, Subject subject, boolean present, List<Fact> facts, String rule) {}
