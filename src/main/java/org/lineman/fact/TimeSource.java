package org.lineman.fact;

import org.lineman.evidence.Source;

/** How a node stands to one of its time sources. */
@FactType(
        value = "time-source",
        meaning = "how a node stands to one of its time sources",
        nature = FactType.Nature.STATE,
        lookback = "PT24H",
        says = "{subject} and its time source {server}: selected: {selected}, stratum {stratum}, reach {reach}")
public record TimeSource(
        Subject subject,
        When time,
        Source source,
        @Meaning("the source, as the node names it") String server,
        @Meaning("true if the clock follows this source") Boolean selected,

        @Meaning(value = "the stratum of the source; 16 is none", optional = true)
        Integer stratum,

        @Meaning(value = "how many of the last eight requests it answered, 0 to 8", optional = true)
        Integer reach,

        @Meaning(value = "how far the clocks are apart, milliseconds", optional = true)
        Double offsetMs)
        implements Fact {
    public TimeSource {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("server", server);
        Require.present("selected", selected);
        Require.between("stratum", stratum == null ? 0 : stratum, 0, 16);
        Require.between("reach", reach == null ? 0 : reach, 0, 8);
    }
}
