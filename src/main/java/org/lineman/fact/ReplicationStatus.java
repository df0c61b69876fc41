package org.lineman.fact;

import org.lineman.evidence.Source;

/** The state of database replication on a node. */
@FactType(
        value = "replication-status",
        meaning = "the state of database replication on a node",
        nature = FactType.Nature.STATE,
        lookback = "PT24H",
        says = "database replication on {subject}: state {state}, off-line: {offline}")
public record ReplicationStatus(
        Subject subject,
        When time,
        Source source,

        @Meaning(value = "Replicate_State, 0 to 4; 2 is good", optional = true)
        Integer state,

        @Meaning(value = "true if the node is shown off-line, false if it is shown to answer", optional = true)
        Boolean offline,

        @Meaning(value = "changes that wait to be sent to the node", optional = true)
        Long queue,

        @Meaning(value = "what the product adds to the state, such as Setup Completed", optional = true)
        String detail)
        implements Fact {
    public ReplicationStatus {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
    }
}
