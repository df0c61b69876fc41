package org.lineman.fact;

import org.lineman.evidence.Source;

/** What a server says of the registration of a media gateway. */
@FactType(
        value = "gateway-registration",
        meaning = "what a server says of the registration of a media gateway",
        subject = Subject.Kind.GATEWAY,
        lookback = "PT24H",
        says = "{server} ({role}) has gateway {subject} of region {region} registered: {registered}")
public record GatewayRegistration(
        Subject subject,
        When time,
        Source source,
        @Meaning("the server that says so") Subject server,

        @Meaning("true if the gateway is registered to that server")
        Boolean registered,

        @Meaning(value = "what the server is to the gateway; left out if nothing tells", optional = true)
        ServerRole role,

        @Meaning(
                value = "the network region that the gateway is administered in; a bare number will do",
                optional = true)
        Subject region)
        implements Fact {
    public GatewayRegistration {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("server", server);
        Require.present("registered", registered);
        region = region == null || region.kind() == Subject.Kind.REGION
                ? region
                : new Subject(Subject.Kind.REGION, region.name());
    }
}
