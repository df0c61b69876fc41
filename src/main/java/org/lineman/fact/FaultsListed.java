package org.lineman.fact;

import org.lineman.evidence.Source;

/** The open faults of a host were listed. */
@FactType(
        value = "faults-listed",
        meaning = "the open faults of a host were listed",
        subject = Subject.Kind.HOST,
        nature = FactType.Nature.STATE,
        lookback = "PT0S",
        looked = true,
        says = "{count} open faults listed on {subject}")
public record FaultsListed(
        Subject subject,
        When time,
        Source source,
        @Meaning("faults that affect service among them") Integer count) implements Fact {
    public FaultsListed {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("count", count);
    }
}
