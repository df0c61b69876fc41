package org.lineman.fact;

import org.lineman.evidence.Source;

/** The way to a node was traced hop by hop. */
@FactType(
        value = "route-traced",
        meaning = "the way to a node was traced hop by hop",
        says = "way to {subject}: reached: {reached}, last answer from {lastAnswer} at hop {lastHop}")
public record RouteTraced(
        Subject subject,
        When time,
        Source source,
        @Meaning("true if the node itself answered") Boolean reached,
        @Meaning("hops that were tried") Integer hops,

        @Meaning(value = "the last hop that answered; left out if none did", optional = true)
        Integer lastHop,

        @Meaning(value = "who answered there", optional = true)
        Subject lastAnswer)
        implements Fact {
    public RouteTraced {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("reached", reached);
        Require.present("hops", hops);
    }
}
