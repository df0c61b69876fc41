package org.lineman.fact;

import org.lineman.evidence.Source;

/** A service of a node was tried. */
@FactType(
        value = "service-answer",
        meaning = "a service of a node was tried",
        says = "{service} on {subject} answers: {answered}")
public record ServiceAnswer(
        Subject subject,
        When time,
        Source source,
        @Meaning("ssh, https, tftp or console") String service,
        @Meaning("true if it answered") Boolean answered)
        implements Fact {
    public ServiceAnswer {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("service", service);
        Require.present("answered", answered);
    }
}
