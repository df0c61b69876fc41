package org.lineman.fact;

import org.lineman.evidence.Source;

/** A call server said whether a trunk can carry calls. */
@FactType(
        value = "trunk-state",
        meaning = "a call server said whether a trunk can carry calls",
        subject = Subject.Kind.DEVICE,
        lookback = "PT6H",
        says = "trunk {subject} is {state} of service")
public record TrunkState(
        Subject subject,
        When time,
        Source source,
        @Meaning("whether its far ends can be reached") State state,

        @Meaning(value = "the call server that said so", optional = true)
        Subject reporter)
        implements Fact {
    public TrunkState {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("state", state);
    }

    /** How many of a trunk's far ends can be reached. */
    public enum State {
        /** None. */
        OUT,
        /** Some. */
        PARTLY_OUT,
        /** All, as far as the call server says. */
        BACK_IN
    }
}
