package org.lineman.fact;

import org.lineman.evidence.Source;

/** What a cluster says of one of its nodes. */
@FactType(
        value = "cluster-node-status",
        meaning = "what a cluster says of one of its nodes",
        nature = FactType.Nature.STATE,
        says = "{role} {subject} authenticated: {authenticated}")
public record ClusterNodeStatus(
        Subject subject,
        When time,
        Source source,
        @Meaning("publisher or subscriber") String role,

        @Meaning("true if the node is authenticated to the cluster")
        Boolean authenticated,

        @Meaning(value = "the fully qualified host name", optional = true)
        String fullName,

        @Meaning(value = "the node's address", optional = true)
        String address)
        implements Fact {
    public ClusterNodeStatus {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("role", role);
        Require.present("authenticated", authenticated);
    }
}
