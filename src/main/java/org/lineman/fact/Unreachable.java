package org.lineman.fact;

import org.lineman.evidence.Source;

/** A node said by ICMP that a packet could not be delivered. */
@FactType(
        value = "unreachable",
        meaning = "a node said by ICMP that a packet could not be delivered",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "{reporter} reports {target} unreachable for {sender}: {reason}, {count} times")
public record Unreachable(
        Subject subject,
        When time,
        Source source,
        @Meaning("the node that said so") Subject reporter,
        @Meaning("the node whose packet it was") Subject sender,
        @Meaning("the node that it was meant for") Subject target,

        @Meaning(value = "the port that it was meant for", optional = true)
        Integer port,

        @Meaning("why, such as port unreachable") String reason,
        @Meaning("how many such messages") Long count,

        @Meaning(value = "true if read from text, where frames may be missing", optional = true)
        Boolean partial)
        implements Fact {
    public Unreachable {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("reporter", reporter);
        Require.present("sender", sender);
        Require.present("target", target);
        Require.present("reason", reason);
        Require.present("count", count);
    }
}
