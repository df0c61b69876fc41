package org.lineman.fact;

import org.lineman.evidence.Source;

/** Something happened to the link of a media gateway. */
@FactType(
        value = "gateway-event",
        meaning = "something happened to the H.248 link of a media gateway",
        subject = Subject.Kind.GATEWAY,
        lookback = "PT12H",
        says = "gateway {subject}: {kind}, server {server} ({role})",
        begins = true)
public record GatewayEvent(
        Subject subject,
        When time,
        Source source,
        @Meaning("what happened") Kind kind,

        @Meaning(value = "the server that the link leads to", optional = true)
        Subject server,

        @Meaning(value = "what that server is to the gateway; left out if nothing tells", optional = true)
        ServerRole role,

        @Meaning(
                value = "the network region that the gateway is administered in; a bare number will do",
                optional = true)
        Subject region)
        implements Fact {
    public GatewayEvent {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("kind", kind);
        region = region == null || region.kind() == Subject.Kind.REGION
                ? region
                : new Subject(Subject.Kind.REGION, region.name());
    }

    /** What happened to a gateway. */
    public enum Kind {
        LINK_LOST,
        REGISTERED,
        RESET
    }
}
