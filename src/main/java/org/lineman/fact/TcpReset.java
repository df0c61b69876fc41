package org.lineman.fact;

import org.lineman.evidence.Source;

/** One end reset a TCP connection. */
@FactType(
        value = "tcp-reset",
        meaning = "one end reset a TCP connection",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "{sender} reset the connection to {receiver}, {count} segments")
public record TcpReset(
        Subject subject,
        When time,
        Source source,
        @Meaning("the end that reset it") Subject sender,
        @Meaning("the other end") Subject receiver,

        @Meaning(value = "the TCP port that the server listens on", optional = true)
        Integer servicePort,

        @Meaning("segments with RST") Integer count,

        @Meaning(value = "true if read from text, where frames may be missing", optional = true)
        Boolean partial)
        implements Fact {
    public TcpReset {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("sender", sender);
        Require.present("receiver", receiver);
        Require.present("count", count);
        Require.atLeast("count", count, 1);
    }
}
