package org.lineman.inference;

import java.util.List;
import org.lineman.fact.Fact;

/**
 * What the rules made of the facts, in an order that depends on the facts alone.
 *
 * @param observations what was concluded for indicators
 * @param symptoms what was recognised as a symptom
 * @param derived facts that rules derived
 * @param fired the names of the rules that fired, sorted, each once
 * @param firings how many times rules fired
 */
public record Inferred(
        List<Observation> observations,
        List<SymptomSeen> symptoms,
        List<Fact> derived,
        List<String> fired,
        int firings) {}
