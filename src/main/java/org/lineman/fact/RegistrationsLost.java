package org.lineman.fact;

import org.lineman.evidence.Source;

/** Devices of a call server lost their registration for one reason. */
@FactType(
        value = "registrations-lost",
        meaning = "devices of a call server lost their registration for one reason",
        lookback = "PT6H",
        says = "{devices} devices unregistered from {subject}: {why} {reason}")
public record RegistrationsLost(
        Subject subject,
        When time,
        Source source,

        @Meaning(value = "the reason's name, such as KeepAliveTimeout", optional = true)
        String why,

        @Meaning(value = "the reason's number as written, such as 13", optional = true)
        Integer reason,

        @Meaning("true if somebody or something asked for it: a reset, a restart, a login at another phone")
        Boolean planned,

        @Meaning(value = "SIP or SCCP, as written", optional = true)
        String protocol,

        @Meaning("how many devices") Integer devices,

        @Meaning("how often; more than devices if some lost it again")
        Integer count)
        implements Fact {
    public RegistrationsLost {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("planned", planned);
        Require.present("devices", devices);
        Require.present("count", count);
        Require.atLeast("devices", devices, 1);
        Require.atLeast("count", count, 1);
    }
}
