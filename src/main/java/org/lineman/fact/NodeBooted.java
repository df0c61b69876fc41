package org.lineman.fact;

import org.lineman.evidence.Source;

/** A node booted. */
@FactType(
        value = "node-booted",
        meaning = "a node booted",
        lookback = "P30D",
        says = "{subject} booted, cleanly shut down before: {cleanBefore}",
        begins = true)
public record NodeBooted(
        Subject subject,
        When time,
        Source source,

        @Meaning("true if a shutdown or restart was logged before it")
        Boolean cleanBefore)
        implements Fact {
    public NodeBooted {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("cleanBefore", cleanBefore);
    }
}
