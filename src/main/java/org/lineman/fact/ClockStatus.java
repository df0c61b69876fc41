package org.lineman.fact;

import org.lineman.evidence.Source;

/** Whether a node's clock follows a time source. */
@FactType(
        value = "clock-status",
        meaning = "whether a node's clock follows a time source",
        nature = FactType.Nature.STATE,
        lookback = "PT24H",
        says = "clock of {subject} synchronised: {synchronised}, stratum {stratum}")
public record ClockStatus(
        Subject subject,
        When time,
        Source source,
        @Meaning("true if it follows a source") Boolean synchronised,

        @Meaning(value = "the node's own stratum, one more than that of its source", optional = true)
        Integer stratum)
        implements Fact {
    public ClockStatus {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("synchronised", synchronised);
    }
}
