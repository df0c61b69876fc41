package org.lineman.fact;

import org.lineman.evidence.Source;

/** Heartbeats that one node sends to another, as they pass a capture point. */
@FactType(
        value = "heartbeats",
        meaning = "heartbeats that one node sends to another, as they pass a capture point",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "heartbeats from {sender} to {receiver}: {requests} sent, {lost} lost, DSCP {mark}, stopped: {stopped}")
public record Heartbeats(
        Subject subject,
        When time,
        Source source,
        @Meaning("the node that asks") Subject sender,
        @Meaning("the node that answers") Subject receiver,
        @Meaning("requests seen") Integer requests,
        @Meaning("answers seen") Integer answers,

        @Meaning("requests whose round trip failed, as far as the capture point can tell")
        Integer lost,

        @Meaning("pauses between requests of more than one and a half seconds")
        Integer silences,

        @Meaning(value = "the longest of them, seconds", optional = true)
        Double longestSilence,

        @Meaning(value = "the mean time from request to answer at the capture point, milliseconds", optional = true)
        Double roundTripMs,

        @Meaning("the jitter of the requests (RFC 3550), milliseconds")
        Double jitterMs,

        @Meaning("the DSCP mark that most requests bear") Integer mark,

        @Meaning(value = "the DSCP mark that most answers bear", optional = true)
        Integer answerMark,

        @Meaning("whether requests ceased before the capture ended")
        Boolean stopped,

        @Meaning("whether they ceased before those of the other node")
        Boolean stoppedFirst,

        @Meaning(value = "true if read from text, where frames may be missing", optional = true)
        Boolean partial)
        implements Fact {
    public Heartbeats {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("sender", sender);
        Require.present("receiver", receiver);
        Require.present("requests", requests);
        Require.present("answers", answers);
        Require.present("lost", lost);
        Require.present("silences", silences);
        Require.present("jitterMs", jitterMs);
        Require.present("mark", mark);
        Require.present("stopped", stopped);
        Require.present("stoppedFirst", stoppedFirst);
        Require.between("mark", mark, 0, 63);
    }
}
