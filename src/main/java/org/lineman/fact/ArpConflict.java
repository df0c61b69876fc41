package org.lineman.fact;

import org.lineman.evidence.Source;

/** More than one network card answers for an address. */
@FactType(
        value = "arp-conflict",
        meaning = "more than one network card answers for an address",
        lookback = "PT24H",
        says = "several network cards answer for {subject}: {cards}")
public record ArpConflict(
        Subject subject,
        When time,
        Source source,

        @Meaning("the cards' addresses, separated by spaces")
        String cards,

        @Meaning("answers for the address") Long answers)
        implements Fact {
    public ArpConflict {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("cards", cards);
        Require.present("answers", answers);
    }
}
