package org.lineman.fact;

import org.lineman.evidence.Source;

/** A server restarted, reset or interchanged. */
@FactType(
        value = "node-restarted",
        meaning = "a server restarted, reset or interchanged",
        lookback = "PT12H",
        says = "{subject}: {kind} {level} {cause}",
        begins = true)
public record NodeRestarted(
        Subject subject,
        When time,
        Source source,
        @Meaning("what happened") Kind kind,

        @Meaning(value = "the reset level, such as 4 for reset system 4", optional = true)
        Integer level,

        @Meaning(value = "true if a person asked for it; left out if unknown", optional = true)
        Boolean planned,

        @Meaning(value = "the cause as the product names it", optional = true)
        String cause)
        implements Fact {
    public NodeRestarted {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("kind", kind);
    }

    /** What a server did. */
    public enum Kind {
        RESTART,
        RESET,
        INTERCHANGE
    }
}
