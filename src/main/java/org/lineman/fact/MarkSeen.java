package org.lineman.fact;

import org.lineman.evidence.Source;

/** Packets of a class of traffic bore a DSCP mark at a capture point. */
@FactType(
        value = "mark-seen",
        meaning = "packets of a class of traffic bore a DSCP mark at a capture point",
        lookback = "PT24H",
        says = "{packets} packets of {traffic} marked {mark}")
public record MarkSeen(
        Subject subject,
        When time,
        Source source,
        @Meaning("the class, such as heartbeat, rtp or sip") String traffic,
        @Meaning("the DSCP mark") Integer mark,
        @Meaning("how many packets") Long packets)
        implements Fact {
    public MarkSeen {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("traffic", traffic);
        Require.present("mark", mark);
        Require.present("packets", packets);
        Require.between("mark", mark, 0, 63);
    }
}
