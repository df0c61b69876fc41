package org.lineman.fact;

import org.lineman.evidence.Source;

/** A far end of a trunk cannot be used, and why. */
@FactType(
        value = "peer-unavailable",
        meaning = "a far end of a trunk cannot be used, and why",
        subject = Subject.Kind.DEVICE,
        lookback = "PT6H",
        says = "{peer} of trunk {subject} is unavailable: {side} reason {reason}")
public record PeerUnavailable(
        Subject subject,
        When time,
        Source source,
        @Meaning("the far end") Subject peer,

        @Meaning(value = "its port", optional = true) Integer port,

        @Meaning("who gave the reason") Side side,

        @Meaning("a SIP status code from the far end, or the call server's own number")
        Integer reason)
        implements Fact {
    public PeerUnavailable {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("peer", peer);
        Require.present("side", side);
        Require.present("reason", reason);
    }

    /** Who says why a far end cannot be used. */
    public enum Side {
        /** The far end, by a SIP answer. */
        REMOTE,
        /** The call server itself, which had no answer. */
        LOCAL
    }
}
