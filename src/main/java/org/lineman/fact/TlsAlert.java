package org.lineman.fact;

import org.lineman.evidence.Source;

/** One end of a TLS connection sent an alert (RFC 8446 section 6). */
@FactType(
        value = "tls-alert",
        meaning = "one end of a TLS connection sent an alert (RFC 8446 section 6)",
        subject = Subject.Kind.LINK,
        lookback = "PT24H",
        says = "TLS alert {description} ({level}) from {sender} to {receiver}")
public record TlsAlert(
        Subject subject,
        When time,
        Source source,
        @Meaning("the end that sent it") Subject sender,
        @Meaning("the end that it was sent to") Subject receiver,

        @Meaning(value = "the TCP port that the server listens on", optional = true)
        Integer serverPort,

        @Meaning("warning or fatal") String level,

        @Meaning("the alert's number, such as 70 for protocol_version")
        Integer description,

        @Meaning(
                value = "where a server sent it: the newest version that the client had offered in its hello",
                optional = true)
        TlsVersion offered,

        @Meaning(value = "true if read from text, where frames may be missing", optional = true)
        Boolean partial)
        implements Fact {
    public TlsAlert {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("sender", sender);
        Require.present("receiver", receiver);
        Require.present("level", level);
        Require.present("description", description);
    }
}
