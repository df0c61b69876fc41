package org.lineman.fact;

import org.lineman.evidence.Source;

/** How one end of the Ethernet link of an IPSI is set. */
@FactType(
        value = "ethernet-port",
        meaning = "how one end of the Ethernet link of an IPSI is set",
        subject = Subject.Kind.PORT_NETWORK,
        nature = FactType.Nature.STATE,
        says = "the {end} end at {subject}: negotiates {auto}, {megabits} Mbit/s {duplex}")
public record EthernetPort(
        Subject subject,
        When time,
        Source source,
        @Meaning("which end") End end,
        @Meaning("whether it negotiates speed and duplex") Boolean auto,

        @Meaning(value = "the speed, Mbit/s", optional = true)
        Integer megabits,

        @Meaning(value = "the duplex", optional = true) Duplex duplex)
        implements Fact {
    public EthernetPort {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("end", end);
        Require.present("auto", auto);
    }

    /** The two ends. */
    public enum End {
        IPSI,
        SWITCH
    }

    /** Both directions at once, or one at a time. */
    public enum Duplex {
        FULL,
        HALF
    }
}
