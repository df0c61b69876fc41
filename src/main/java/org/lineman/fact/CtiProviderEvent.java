package org.lineman.fact;

import org.lineman.evidence.Source;

/** What became of the session that an application has with a CTI server, through which it controls all of its devices. */
@FactType(
        value = "cti-provider-event",
        meaning =
                "what became of the session that an application has with a CTI server, through which it controls all of its devices",
        lookback = "PT6H",
        says = "CTI session of {subject} with {server}: {state} {reason}")
public record CtiProviderEvent(
        Subject subject,
        When time,
        Source source,
        @Meaning("what became of it") State state,

        @Meaning(value = "the reason as written", optional = true)
        String reason,

        @Meaning(value = "the CTI server", optional = true) Subject server)
        implements Fact {
    public CtiProviderEvent {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("state", state);
    }

    /** What can become of a session. */
    public enum State {
        /** It was opened, or works again. */
        IN_SERVICE,
        /** The server refused to open it. */
        REFUSED,
        /** It was lost. */
        OUT_OF_SERVICE
    }
}
