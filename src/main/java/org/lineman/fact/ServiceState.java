package org.lineman.fact;

import org.lineman.evidence.Source;

/** Whether a service of a node runs. */
@FactType(
        value = "service-state",
        meaning = "whether a service of a node runs",
        nature = FactType.Nature.STATE,
        lookback = "PT24H",
        says = "{service} on {subject} running: {running}")
public record ServiceState(
        Subject subject,
        When time,
        Source source,

        @Meaning("the service as the product names it, such as Cisco CallManager")
        String service,

        @Meaning("true if it runs") Boolean running,

        @Meaning(value = "what the product adds, such as Service Not Activated", optional = true)
        String why)
        implements Fact {
    public ServiceState {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("service", service);
        Require.present("running", running);
    }
}
