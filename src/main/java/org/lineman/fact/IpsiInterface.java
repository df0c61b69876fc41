package org.lineman.fact;

import org.lineman.evidence.Source;

/** A port network has an IPSI. */
@FactType(
        value = "ipsi-interface",
        meaning = "a port network has an IPSI",
        subject = Subject.Kind.PORT_NETWORK,
        nature = FactType.Nature.STATE,
        says = "{subject} has a {side} IPSI")
public record IpsiInterface(
        Subject subject,
        When time,
        Source source,

        @Meaning("which one of the two that a port network can have")
        Side side,

        @Meaning(value = "its host name or address", optional = true)
        String host,

        @Meaning(value = "the system that it is configured on", optional = true)
        Subject system)
        implements Fact {
    public IpsiInterface {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("side", side);
        system = Configured.on(system);
    }

    /** A port network has one IPSI, or two. */
    public enum Side {
        PRIMARY,
        SECONDARY
    }
}
