package org.lineman.fact;

import org.lineman.evidence.Source;

/** A device registers elsewhere and comes back, again and again. */
@FactType(
        value = "registration-cycle",
        meaning = "a device registers elsewhere and comes back, again and again",
        subject = Subject.Kind.DEVICE,
        lookback = "PT24H",
        says = "{subject} left {home} {count} times, every {minutes} minutes, each time for {awayMinutes}")
public record RegistrationCycle(
        Subject subject,
        When time,
        Source source,

        @Meaning("the call server that it leaves and comes back to")
        Subject home,

        @Meaning("the call server that it registers with meanwhile")
        Subject other,

        @Meaning("how often it left and came back") Integer count,

        @Meaning("from one leaving to the next, minutes, the median")
        Double minutes,

        @Meaning("how long it stayed away, minutes, the median")
        Double awayMinutes)
        implements Fact {
    public RegistrationCycle {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("home", home);
        Require.present("other", other);
        Require.present("count", count);
        Require.present("minutes", minutes);
        Require.present("awayMinutes", awayMinutes);
        Require.atLeast("count", count, 1);
    }
}
