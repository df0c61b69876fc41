package org.lineman.fact;

import org.lineman.evidence.Source;

/** A port network's IPSI and its server heard nothing of each other for a while. */
@FactType(
        value = "ipsi-gap",
        meaning = "no heartbeat and no data passed between a server and the IPSI of a port network for a while",
        subject = Subject.Kind.PORT_NETWORK,
        lookback = "PT6H",
        says = "port network {subject} without heartbeat or data for at least {seconds} s, {missed} heartbeats missed")
public record IpsiGap(
        Subject subject,
        When time,
        Source source,

        @Meaning("how long neither a heartbeat nor data passed, at least; seconds")
        Double seconds,

        @Meaning(value = "heartbeats missed in a row, as counted by the server", optional = true)
        Integer missed,

        @Meaning(value = "which IPSI of the port network, counted from 1", optional = true)
        Integer ipsi,

        @Meaning(value = "what passed first after it; left out if that is not shown", optional = true)
        EndedBy endedBy,

        @Meaning(value = "how long there had been contact since the gap before; seconds", optional = true)
        Double contactBefore,

        @Meaning(value = "the server that noted it", optional = true)
        Subject server)
        implements Fact {
    public IpsiGap {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("seconds", seconds);
    }

    /** What ended the silence. */
    public enum EndedBy {
        HEARTBEAT,
        /** Data stand in for a heartbeat. */
        DATA
    }
}
