package org.lineman.inference;

import java.util.List;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;

/**
 * A symptom that a rule recognised.
 *
 * @param symptom the symptom's id
 * @param subject what it is seen on
 * @param facts the facts that the rule matched
 * @param rule the rule's name
 */
public record SymptomSeen(String symptom, Subject subject, List<Fact> facts, String rule) {}
