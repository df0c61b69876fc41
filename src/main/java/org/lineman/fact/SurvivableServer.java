package org.lineman.fact;

import org.lineman.evidence.Source;

/** A survivable server as main administers it. */
@FactType(
        value = "survivable-server",
        meaning = "a survivable server as main administers it",
        nature = FactType.Nature.STATE,
        says = "{subject} is a survivable {role}, registered: {registered}, active: {active}")
public record SurvivableServer(
        Subject subject,
        When time,
        Source source,

        @Meaning("a core can take port networks and gateways, a remote only gateways")
        Role role,

        @Meaning(value = "whether it is registered to main, that is whether the two can talk", optional = true)
        Boolean registered,

        @Meaning(value = "whether it controls anything", optional = true)
        Boolean active,

        @Meaning(value = "the system that it is configured on", optional = true)
        Subject system)
        implements Fact {
    public SurvivableServer {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("role", role);
        system = Configured.on(system);
    }

    /** What it can take over. */
    public enum Role {
        CORE,
        REMOTE
    }
}
