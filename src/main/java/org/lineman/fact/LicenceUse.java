package org.lineman.fact;

import org.lineman.evidence.Source;

/** How much of a licensed capacity is in use. */
@FactType(
        value = "licence-use",
        meaning = "how much of a licensed capacity is in use",
        nature = FactType.Nature.STATE,
        says = "{feature} on {subject}: {used} of {capacity} in use")
public record LicenceUse(
        Subject subject,
        When time,
        Source source,

        @Meaning("what is licensed, as the product calls it")
        String feature,

        @Meaning("how many there may be") Integer capacity,
        @Meaning("how many there are") Integer used)
        implements Fact {
    public LicenceUse {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("feature", feature);
        Require.present("capacity", capacity);
        Require.present("used", used);
        Require.atLeast("capacity", capacity, 0);
        Require.atLeast("used", used, 0);
    }
}
