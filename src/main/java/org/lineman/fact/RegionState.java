package org.lineman.fact;

import org.lineman.evidence.Source;

/** Whether a server lets the devices of a network region register. */
@FactType(
        value = "region-state",
        meaning = "whether a server lets the devices of a network region register",
        subject = Subject.Kind.REGION,
        lookback = "PT24H",
        says = "network region {subject} on {server}: {state}")
public record RegionState(
        Subject subject,
        When time,
        Source source,
        @Meaning("the server") Subject server,
        @Meaning("whether they may") State state)
        implements Fact {
    public RegionState {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("server", server);
        Require.present("state", state);
    }

    /** Whether devices of a region may register, and who decided that they may not. */
    public enum State {
        ENABLED,
        /** Somebody disabled it. */
        DISABLED_BY_HAND,
        /** The server disabled it because a survivable server is active for the region. */
        DISABLED_BY_ITSELF,
        /** On its way from one to the other. */
        PENDING
    }
}
