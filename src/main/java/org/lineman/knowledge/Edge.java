package org.lineman.knowledge;

import java.util.Optional;
import org.lineman.fact.Related;

/**
 * What a cause leads to.
 *
 * @param target the id of the cause or the symptom
 * @param toSymptom true if the target is a symptom
 * @param via the relation from the cause's subject to the effect's; empty if it is the same subject
 * @param weight what the effect, once likely, adds to the cause; zero for symptoms
 * @param ask the test that shows whether the two subjects hang together; empty if there is none
 */
public record Edge(
        String target, boolean toSymptom, Optional<Related.Relation> via, Weight weight, Optional<String> ask) {}
