package org.lineman.fact;

import org.lineman.evidence.Source;

/** A machine believes that an address belongs to a network card. */
@FactType(
        value = "arp-entry",
        meaning = "a machine believes that an address belongs to a network card",
        nature = FactType.Nature.STATE,
        says = "{holder} has the card {card} for {subject}")
public record ArpEntry(
        Subject subject,
        When time,
        Source source,
        @Meaning("the machine whose table it is in") Subject holder,

        @Meaning("the card's address, twelve lower-case hexadecimal digits")
        String card,

        @Meaning("true if the holder itself has this address, so that it knows its own card")
        Boolean own)
        implements Fact {
    public ArpEntry {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("holder", holder);
        Require.present("card", card);
        Require.present("own", own);
    }
}
