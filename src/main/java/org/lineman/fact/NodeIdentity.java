package org.lineman.fact;

import org.lineman.evidence.Source;

/** A node's names and what it runs. */
@FactType(
        value = "node-identity",
        meaning = "a node's names and what it runs",
        nature = FactType.Nature.STATE,
        says = "{subject} is {fullName} {address} {product}")
public record NodeIdentity(
        Subject subject,
        When time,
        Source source,

        @Meaning(value = "an IP address of the node", optional = true)
        String address,

        @Meaning(value = "the fully qualified host name", optional = true)
        String fullName,

        @Meaning(value = "the product that it runs", optional = true)
        String product)
        implements Fact {
    public NodeIdentity {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
    }
}
