package org.lineman.fact;

import org.lineman.evidence.Source;

/** One end of a TCP connection announced a receive window of zero: it does not read what it is sent. */
@FactType(
        value = "tcp-zero-window",
        meaning = "one end of a TCP connection announced a receive window of zero: it does not read what it is sent",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "zero window from {sender} to {receiver}, {episode}, {count} frames")
public record TcpZeroWindow(
        Subject subject,
        When time,
        Source source,

        @Meaning("the end that announced it, whose application is not reading")
        Subject sender,

        @Meaning("the end that had to stop sending") Subject receiver,

        @Meaning(value = "the sender's TCP port", optional = true)
        Integer senderPort,

        @Meaning(value = "the receiver's TCP port", optional = true)
        Integer receiverPort,

        @Meaning(
                value = "the well-known port of the connection, from either end or from the capture filter",
                optional = true)
        Integer servicePort,

        @Meaning("whether the window opened again") Episode episode,
        @Meaning("frames that announced a zero window") Integer count,

        @Meaning(
                value = "from the first such frame to the window update, or to the end of the capture; seconds",
                optional = true)
        Double seconds,

        @Meaning("true if read from text, where frames may be missing")
        Boolean partial)
        implements Fact {
    public TcpZeroWindow {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("sender", sender);
        Require.present("receiver", receiver);
        Require.present("episode", episode);
        Require.present("count", count);
        Require.present("partial", partial);
        Require.atLeast("count", count, 1);
    }

    /** How a zero window went on. */
    public enum Episode {
        /** Seen once or for moments only; the evidence does not show how it went on. */
        SEEN,
        /** The receiver opened its window again within moments: busy, not stuck. */
        RECOVERED,
        /** It stayed shut for {@value TcpZeroWindow#LASTING_SECONDS} seconds or more. */
        LASTING
    }

    /**
     * From this many seconds a zero window is lasting. The persist timer of RFC 9293 section 3.8.6.1 probes from one
     * retransmission time-out on, so a receiver that is merely busy answers a probe with an open window well within it.
     */
    public static final int LASTING_SECONDS = 10;
}
