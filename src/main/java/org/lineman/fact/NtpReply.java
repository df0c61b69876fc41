package org.lineman.fact;

import org.lineman.evidence.Source;

/** An NTP server answered a client. */
@FactType(
        value = "ntp-reply",
        meaning = "an NTP server answered a client",
        subject = Subject.Kind.LINK,
        lookback = "PT24H",
        says =
                "{server} answered {client} in NTP version {replyVersion}, stratum {stratum}, synchronised: {synchronised}")
public record NtpReply(
        Subject subject,
        When time,
        Source source,
        @Meaning("the node that asked") Subject client,
        @Meaning("the node that answered") Subject server,

        @Meaning(value = "the highest version that was asked in", optional = true)
        Integer requestVersion,

        @Meaning("the lowest version that was answered in") Integer replyVersion,

        @Meaning(value = "the server's highest stratum; 0 is a refusal", optional = true)
        Integer stratum,

        @Meaning(value = "whether all replies say that the server's clock is synchronised", optional = true)
        Boolean synchronised,

        @Meaning(value = "true if read from text, where frames may be missing", optional = true)
        Boolean partial)
        implements Fact {
    public NtpReply {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("client", client);
        Require.present("server", server);
        Require.present("replyVersion", replyVersion);
    }
}
