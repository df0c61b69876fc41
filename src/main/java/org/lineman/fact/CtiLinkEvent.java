package org.lineman.fact;

import org.lineman.evidence.Source;

/** A CTI link went down or came up. */
@FactType(
        value = "cti-link-event",
        meaning = "a CTI link went down or came up",
        subject = Subject.Kind.NODE,
        says = "CTI link {link} seen from {subject}, up: {up}")
public record CtiLinkEvent(
        Subject subject,
        When time,
        Source source,
        @Meaning("true if it came up") Boolean up,

        @Meaning(value = "the link's number or name", optional = true)
        String link)
        implements Fact {
    public CtiLinkEvent {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("up", up);
    }
}
