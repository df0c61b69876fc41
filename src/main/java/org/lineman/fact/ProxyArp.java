package org.lineman.fact;

import org.lineman.evidence.Source;

/** Whether a router or firewall answers ARP requests for addresses of others. */
@FactType(
        value = "proxy-arp",
        meaning = "whether a router or firewall answers ARP requests for addresses of others",
        nature = FactType.Nature.STATE,
        says = "proxy ARP of {subject} on {port} is on: {enabled}")
public record ProxyArp(
        Subject subject,
        When time,
        Source source,
        @Meaning("the interface") String port,
        @Meaning("true if it answers for others") Boolean enabled)
        implements Fact {
    public ProxyArp {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("port", port);
        Require.present("enabled", enabled);
    }
}
