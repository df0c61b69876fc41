package org.lineman.fact;

import org.lineman.evidence.Source;

/** One end of a TCP connection had to send segments again. */
@FactType(
        value = "tcp-retransmissions",
        meaning = "one end of a TCP connection had to send segments again",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "{sender} sent {count} segments again to {receiver}, {percent} %")
public record TcpRetransmissions(
        Subject subject,
        When time,
        Source source,
        @Meaning("the end that sent them again") Subject sender,
        @Meaning("the end that it sent to") Subject receiver,

        @Meaning(value = "the TCP port that the server listens on", optional = true)
        Integer servicePort,

        @Meaning("segments sent again") Integer count,
        @Meaning("of the end's segments, percent") Double percent,

        @Meaning(value = "true if read from text, where frames may be missing", optional = true)
        Boolean partial)
        implements Fact {
    public TcpRetransmissions {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("sender", sender);
        Require.present("receiver", receiver);
        Require.present("count", count);
        Require.present("percent", percent);
        Require.atLeast("count", count, 1);
    }
}
