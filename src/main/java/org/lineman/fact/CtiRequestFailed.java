package org.lineman.fact;

import org.lineman.evidence.Source;

/** A CTI client asked for something and was refused. */
@FactType(
        value = "cti-request-failed",
        meaning = "a CTI client asked for something and was refused",
        lookback = "PT6H",
        says = "{subject} refused a {api} request: {code} {name}")
public record CtiRequestFailed(
        Subject subject,
        When time,
        Source source,

        @Meaning("which of the two layers of the interface answered")
        Api api,

        @Meaning("the error's number, such as 34") Integer code,

        @Meaning(value = "the error's name, such as RESOURCE_OUT_OF_SERVICE", optional = true)
        String name,

        @Meaning(value = "the machine that asked", optional = true)
        Subject client)
        implements Fact {
    public CtiRequestFailed {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("api", api);
        Require.present("code", code);
    }

    /** The two layers of the telephony services interface. */
    public enum Api {
        /** Requests about calls and devices, over a stream that is open. */
        CSTA,
        /** The stream itself: opening, closing, aborting. */
        ACS
    }
}
