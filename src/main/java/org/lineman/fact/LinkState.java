package org.lineman.fact;

import org.lineman.evidence.Source;

/** A node says whether a link of its own is up. */
@FactType(
        value = "link-state",
        meaning = "a node says whether a link of its own is up",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "link {name} of {subject} is up: {up}")
public record LinkState(
        Subject subject,
        When time,
        Source source,

        @Meaning("the sort of link in capitals: PBX, RUDP, HSP, AML, ACCESS")
        String name,

        @Meaning("whether it is up") Boolean up)
        implements Fact {
    public LinkState {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("name", name);
        Require.present("up", up);
    }
}
