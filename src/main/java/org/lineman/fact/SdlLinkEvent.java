package org.lineman.fact;

import org.lineman.evidence.Source;

/** A signalling link between two call processing nodes went out of service or came back. */
@FactType(
        value = "sdl-link-event",
        meaning = "a signalling link between two call processing nodes went out of service or came back",
        says = "SDL link from {subject} to {remote}, up: {up}")
public record SdlLinkEvent(
        Subject subject,
        When time,
        Source source,

        @Meaning("the node at the other end, which cannot be reached")
        Subject remote,

        @Meaning("true if it came back") Boolean up)
        implements Fact {
    public SdlLinkEvent {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("remote", remote);
        Require.present("up", up);
    }
}
