package org.lineman.fact;

import java.time.Instant;
import org.lineman.evidence.Source;

/** The time the case is about; made by the service once the symptoms are known. */
@FactType(
        value = "incident",
        meaning = "the time the case is about; made by the service once the symptoms are known",
        subject = Subject.Kind.SYSTEM,
        posted = false,
        says = "incident")
public record Incident(
        Subject subject,
        When time,
        Source source,
        @Meaning("the start of the incident window") Instant from,
        @Meaning("its end") Instant to,

        @Meaning("the first symptom, or the start of the window")
        Instant onset,

        @Meaning(
                "a quarter of an hour before the onset: a log that begins later may have missed a restart, which takes up to eleven minutes")
        Instant lead)
        implements Fact {
    public Incident {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("from", from);
        Require.present("to", to);
        Require.present("onset", onset);
        Require.present("lead", lead);
    }
}
