package org.lineman.fact;

import org.lineman.evidence.Source;

/** The tables of a replicated database were compared over all nodes. */
@FactType(
        value = "replication-check",
        meaning = "the tables of a replicated database were compared over all nodes",
        nature = FactType.Nature.STATE,
        lookback = "PT24H",
        looked = true,
        says = "tables compared from {subject}: complete: {complete}, differences: {errorsFound}")
public record ReplicationCheck(
        Subject subject,
        When time,
        Source source,
        @Meaning("true if it ran to its end") Boolean complete,

        @Meaning(value = "true if errors or mismatches were found; left out if it does not say", optional = true)
        Boolean errorsFound,

        @Meaning(value = "tables that were compared", optional = true)
        Integer checked,

        @Meaning(value = "tables that there are", optional = true)
        Integer tables)
        implements Fact {
    public ReplicationCheck {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("complete", complete);
    }
}
