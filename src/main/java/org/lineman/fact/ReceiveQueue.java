package org.lineman.fact;

import org.lineman.evidence.Source;

/** How much a program has left unread on a TCP connection. */
@FactType(
        value = "receive-queue",
        meaning = "how much a program has left unread on a TCP connection",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "{node} has {bytes} bytes unread on {subject}")
public record ReceiveQueue(
        Subject subject,
        When time,
        Source source,
        @Meaning("the node whose program does not read") Subject node,
        @Meaning("bytes received and not read") Long bytes,
        @Meaning("the node's TCP port") Integer port)
        implements Fact {
    public ReceiveQueue {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("node", node);
        Require.present("bytes", bytes);
        Require.present("port", port);
    }
}
