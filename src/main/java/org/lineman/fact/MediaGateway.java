package org.lineman.fact;

import org.lineman.evidence.Source;

/** An H.248 media gateway as a system administers it. */
@FactType(
        value = "media-gateway",
        meaning = "an H.248 media gateway as a system administers it",
        subject = Subject.Kind.GATEWAY,
        nature = FactType.Nature.STATE,
        says = "gateway {subject} {name} belongs to region {region}, registered: {registered}")
public record MediaGateway(
        Subject subject,
        When time,
        Source source,

        @Meaning(value = "the name that it is administered under", optional = true)
        String name,

        @Meaning(value = "its network region, region:number", optional = true)
        Subject region,

        @Meaning(value = "the number of its recovery rule; 0 if it has none", optional = true)
        Integer recoveryRule,

        @Meaning(value = "whether it is registered to the server that was asked", optional = true)
        Boolean registered,

        @Meaning(value = "the controller that it is registered to", optional = true)
        Subject controller,

        @Meaning(value = "the system that it is configured on", optional = true)
        Subject system)
        implements Fact {
    public MediaGateway {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        system = Configured.on(system);
    }
}
