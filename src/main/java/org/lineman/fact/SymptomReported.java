package org.lineman.fact;

import org.lineman.evidence.Source;

/** People notice something. */
@FactType(
        value = "symptom-reported",
        meaning = "people notice something",
        subject = Subject.Kind.SYSTEM,
        posted = false,
        says = "reported: {symptom}")
public record SymptomReported(
        Subject subject,
        When time,
        Source source,
        @Meaning("the symptom's id in symptoms.yaml") String symptom) implements Fact {
    public SymptomReported {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("symptom", symptom);
    }
}
