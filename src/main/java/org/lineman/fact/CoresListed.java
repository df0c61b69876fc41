package org.lineman.fact;

import org.lineman.evidence.Source;

/** A node's core files were listed. */
@FactType(
        value = "cores-listed",
        meaning = "a node's core files were listed",
        nature = FactType.Nature.STATE,
        lookback = "PT0S",
        looked = true,
        says = "{count} core files listed on {subject}")
public record CoresListed(
        Subject subject,
        When time,
        Source source,
        @Meaning("core files on the active side") Integer count,

        @Meaning("true for the active partition; the inactive one says nothing of today")
        Boolean active)
        implements Fact {
    public CoresListed {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("count", count);
        Require.present("active", active);
    }
}
