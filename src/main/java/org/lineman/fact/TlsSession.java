package org.lineman.fact;

import org.lineman.evidence.Source;

/** Two nodes spoke TLS of a version. */
@FactType(
        value = "tls-session",
        meaning = "two nodes spoke TLS of a version",
        subject = Subject.Kind.LINK,
        lookback = "PT24H",
        says = "{version} on {subject}")
public record TlsSession(
        Subject subject,
        When time,
        Source source,

        @Meaning(value = "the end that opened the connection", optional = true)
        Subject client,

        @Meaning(value = "the end that listens", optional = true)
        Subject server,

        @Meaning(value = "the end whose records showed the version", optional = true)
        Subject speaker,

        @Meaning(value = "the TCP port that the server listens on", optional = true)
        Integer serverPort,

        @Meaning("the version of the records, or the negotiated one where the handshake was seen")
        TlsVersion version,

        @Meaning(value = "TLS records seen", optional = true)
        Integer records,

        @Meaning("true if read from text, where frames may be missing")
        Boolean partial)
        implements Fact {
    public TlsSession {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("version", version);
        Require.present("partial", partial);
    }
}
