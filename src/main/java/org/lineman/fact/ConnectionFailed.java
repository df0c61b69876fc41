package org.lineman.fact;

import org.lineman.evidence.Source;

/** A TCP connection could not be opened. */
@FactType(
        value = "connection-failed",
        meaning = "a TCP connection could not be opened",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "{client} could not connect to {server} port {serverPort}: {outcome}, {attempts} attempts")
public record ConnectionFailed(
        Subject subject,
        When time,
        Source source,
        @Meaning("the node that tried") Subject client,
        @Meaning("the node that it tried to reach") Subject server,
        @Meaning("the TCP port that it tried") Integer serverPort,
        @Meaning("what came of it") Outcome outcome,
        @Meaning("how often it tried") Integer attempts,

        @Meaning(value = "true if read from text, where frames may be missing", optional = true)
        Boolean partial)
        implements Fact {
    public ConnectionFailed {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("client", client);
        Require.present("server", server);
        Require.present("serverPort", serverPort);
        Require.present("outcome", outcome);
        Require.present("attempts", attempts);
        Require.atLeast("attempts", attempts, 1);
    }

    /** What came of an attempt to connect. */
    public enum Outcome {
        /** The server, or something before it, answered with a reset. */
        REFUSED,
        /** Nothing answered. */
        UNANSWERED
    }
}
