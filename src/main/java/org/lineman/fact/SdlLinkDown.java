package org.lineman.fact;

import org.lineman.evidence.Source;

/** a signalling link between two call processing nodes went out of service */
@FactType(
        value = "sdl-link-down",
        meaning = "a signalling link between two call processing nodes went out of service",
        says = "{subject} lost its SDL link to {remote}")
public record SdlLinkDown(
        Subject subject,
        When time,
        Source source,

        @Meaning("the node at the other end, which cannot be reached")
        Subject remote)
        implements Fact {
    public SdlLinkDown {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("remote", remote);
    }
}
