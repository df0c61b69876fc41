package org.lineman.fact;

import org.lineman.evidence.Source;

/** How two nodes that exchange heartbeats, or should, fare with each other. */
@FactType(
        value = "heartbeat-pair",
        meaning = "how two nodes that exchange heartbeats, or should, fare with each other",
        subject = Subject.Kind.LINK,
        nature = FactType.Nature.STATE,
        posted = false,
        says = "{kind} heartbeats of {subject}: {state}")
public record HeartbeatPair(
        Subject subject,
        When time,
        Source source,
        @Meaning("the sort of heartbeat") Kind kind,
        @Meaning("how it fares") State state,
        @Meaning("true if heartbeats do not get through") Boolean broken,

        @Meaning("true if heartbeats get through, however poorly")
        Boolean alive,

        @Meaning("true if the topology says that these two exchange this heartbeat")
        Boolean expected)
        implements Fact {
    public HeartbeatPair {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("kind", kind);
        Require.present("state", state);
        Require.present("broken", broken);
        Require.present("alive", alive);
        Require.present("expected", expected);
    }

    /** The heartbeats of a CS1000. */
    public enum Kind {
        /** UDP 15000. */
        RUDP,
        /** UDP 32779 and 32780, between a call server and a gateway. */
        IPMG,
        /** Echo requests, between servers of one kind. */
        ICMP,
        /** Between a call server and an application. */
        AML,
        /** Between CallPilot and the contact centre. */
        ACCESS
    }

    /** How a pair fares, the worst first. */
    public enum State {
        FAILING,
        ONE_WAY,
        MISSING,
        SLOW,
        UNMARKED,
        HEALTHY,
        UNSEEN;

        /** True if heartbeats do not get through. */
        public boolean isBroken() {
            return this == FAILING || this == ONE_WAY || this == MISSING;
        }

        /** True if heartbeats get through, however poorly. */
        public boolean isAlive() {
            return this == SLOW || this == UNMARKED || this == HEALTHY;
        }
    }
}
