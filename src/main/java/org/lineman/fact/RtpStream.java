package org.lineman.fact;

import org.lineman.evidence.Source;

/** A node sent voice or video to another. */
@FactType(
        value = "rtp-stream",
        meaning = "a node sent voice or video to another",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "RTP from {sender} to {receiver}: {lossPercent} % lost, jitter {jitterMs} ms, DSCP {mark}")
public record RtpStream(
        Subject subject,
        When time,
        Source source,
        @Meaning("the node that sent it") Subject sender,
        @Meaning("the node that it was sent to") Subject receiver,
        @Meaning("packets seen") Long packets,

        @Meaning("packets lost before the capture point, percent")
        Double lossPercent,

        @Meaning("the mean jitter (RFC 3550), milliseconds") Double jitterMs,
        @Meaning("the DSCP mark that most packets bear") Integer mark)
        implements Fact {
    public RtpStream {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("sender", sender);
        Require.present("receiver", receiver);
        Require.present("packets", packets);
        Require.present("lossPercent", lossPercent);
        Require.present("jitterMs", jitterMs);
        Require.present("mark", mark);
        Require.between("mark", mark, 0, 63);
    }
}
