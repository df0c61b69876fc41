package org.lineman.fact;

import org.lineman.evidence.Source;

/** How far a port network went for want of its server. */
@FactType(
        value = "port-network-phase",
        meaning = "how far a port network went for want of its server",
        subject = Subject.Kind.PORT_NETWORK,
        lookback = "PT6H",
        says = "port network {subject} reached the phase {phase}")
public record PortNetworkPhase(
        Subject subject,
        When time,
        Source source,
        @Meaning("the phase") Phase phase) implements Fact {
    public PortNetworkPhase {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("phase", phase);
    }

    /** The phases in their order. */
    public enum Phase {
        /** A few seconds: stable calls stay, no call can be made or changed. */
        WARM_RESET,
        /** All calls that use the port network are dropped. */
        COLD_RESET,
        /** It waits for its server and nothing in it can be used. */
        NO_SERVICE,
        /** It asks a survivable core server to control it. */
        SURVIVABLE_CORE
    }
}
