package org.lineman.fact;

import org.lineman.evidence.Source;

/** A SIP server answered a kind of request, or did not. */
@FactType(
        value = "sip-answer",
        meaning = "a SIP server answered a kind of request, or did not",
        subject = Subject.Kind.LINK,
        lookback = "PT6H",
        says = "{server} answered {method} of {client}: {status}, {count} times")
public record SipAnswer(
        Subject subject,
        When time,
        Source source,
        @Meaning("the node that asked") Subject client,
        @Meaning("the node that was asked") Subject server,
        @Meaning("OPTIONS or REGISTER") String method,

        @Meaning(value = "the status code; left out for requests without a final answer", optional = true)
        Integer status,

        @Meaning("how many requests were so answered") Integer count,

        @Meaning(value = "true if read from text, where frames may be missing", optional = true)
        Boolean partial)
        implements Fact {
    public SipAnswer {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("client", client);
        Require.present("server", server);
        Require.present("method", method);
        Require.present("count", count);
        Require.atLeast("count", count, 1);
    }
}
