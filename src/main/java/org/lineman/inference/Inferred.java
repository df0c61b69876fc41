package org.lineman.inference;

import java.util.List;
import org.lineman.fact.Fact;

/**
 * What the rules made of the facts, in an order that depends on the facts alone.
 *
 * @param observations what was concluded for indicators
 * @param symptoms what was recognised as a symptom
 * @param derived facts that rules derived
 * @param firings how many rules fired
 */
public record Inferred(List<Observation> observations, List<SymptomSeen> symptoms, List<Fact> derived, int firings) {}
