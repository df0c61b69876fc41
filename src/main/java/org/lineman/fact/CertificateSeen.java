package org.lineman.fact;

import org.lineman.evidence.Source;

/** A server showed its TLS certificate. */
@FactType(
        value = "certificate-seen",
        meaning = "a server showed its TLS certificate",
        lookback = "PT24H",
        says = "{server} showed a certificate valid until {notAfter}, expired: {expired}")
public record CertificateSeen(
        Subject subject,
        When time,
        Source source,
        @Meaning("the end that showed it") Subject server,
        @Meaning("the TCP port that the server listens on") Integer serverPort,
        @Meaning("until when it is valid, ISO 8601") String notAfter,

        @Meaning("whether it had expired when it was shown, by the clock of the capture or of who asked for it")
        Boolean expired,

        @Meaning(value = "how long it was made valid for, days", optional = true)
        Integer validDays,

        @Meaning(value = "true if its own holder issued it", optional = true)
        Boolean selfSigned,

        @Meaning(value = "who issued it, as written", optional = true)
        String authority)
        implements Fact {
    public CertificateSeen {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("server", server);
        Require.present("serverPort", serverPort);
        Require.present("notAfter", notAfter);
        Require.present("expired", expired);
    }
}
