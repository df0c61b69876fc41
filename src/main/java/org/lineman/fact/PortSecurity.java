package org.lineman.fact;

import org.lineman.evidence.Source;

/** How a port of a switch ages the addresses that it lets through. */
@FactType(
        value = "port-security",
        meaning = "how a port of a switch ages the addresses that it lets through",
        nature = FactType.Nature.STATE,
        says = "port {port} of {subject} ages addresses after {agingMinutes} minutes, by inactivity: {inactivity}")
public record PortSecurity(
        Subject subject,
        When time,
        Source source,
        @Meaning("the port, such as Gi1/0/14") String port,
        @Meaning("true if port security is switched on") Boolean enabled,

        @Meaning("minutes after which a learned address is removed; 0 for never")
        Integer agingMinutes,

        @Meaning("true if the time runs only while nothing is heard from the address")
        Boolean inactivity)
        implements Fact {
    public PortSecurity {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("port", port);
        Require.present("enabled", enabled);
        Require.present("agingMinutes", agingMinutes);
        Require.present("inactivity", inactivity);
        Require.atLeast("agingMinutes", agingMinutes, 0);
    }
}
