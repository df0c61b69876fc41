package org.lineman.fact;

import org.lineman.evidence.Source;

/** A switch learned a MAC address on a port. */
@FactType(
        value = "mac-learned",
        meaning = "a switch learned a MAC address on a port",
        nature = FactType.Nature.STATE,
        lookback = "PT24H",
        says = "{subject} has {mac} in VLAN {vlan} on port {port}")
public record MacLearned(
        Subject subject,
        When time,
        Source source,

        @Meaning("the address, twelve lower-case hexadecimal digits with colons")
        String mac,

        @Meaning("the port as the switch names it") String port,
        @Meaning(value = "the VLAN", optional = true) Integer vlan,

        @Meaning("true if it was learned, false if somebody wrote it down")
        Boolean dynamic)
        implements Fact {
    public MacLearned {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("mac", mac);
        Require.present("port", port);
        Require.present("dynamic", dynamic);
    }
}
