package org.lineman.fact;

import org.lineman.evidence.Source;

/** When main takes gateways back that a survivable server serves. */
@FactType(
        value = "recovery-rule",
        meaning = "when main takes gateways back that a survivable server serves",
        subject = Subject.Kind.SYSTEM,
        nature = FactType.Nature.STATE,
        says = "recovery rule {number} of {subject}: {migrate} after {stabilityMinutes} minutes of stability")
public record RecoveryRule(
        Subject subject,
        When time,
        Source source,
        @Meaning("the number that gateways refer to") Integer number,
        @Meaning("when") Migrate migrate,

        @Meaning(value = "how long the network has to be stable first, minutes", optional = true)
        Integer stabilityMinutes)
        implements Fact {
    public RecoveryRule {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("number", number);
        Require.present("migrate", migrate);
    }

    /** The field Migrate H.248 MG to primary. */
    public enum Migrate {
        IMMEDIATELY,
        ZERO_ACTIVE_CALLS,
        TIME_DAY_WINDOW,
        TIME_WINDOW_OR_ZERO_ACTIVE_CALLS
    }
}
