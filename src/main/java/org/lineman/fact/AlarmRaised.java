package org.lineman.fact;

import org.lineman.evidence.Source;

/** An alarm or alert with a code was raised. */
@FactType(
        value = "alarm-raised",
        meaning = "an alarm or alert with a code was raised",
        lookback = "PT24H",
        says = "alarm {code} on {subject}")
public record AlarmRaised(
        Subject subject,
        When time,
        Source source,

        @Meaning("the alarm's code or mnemonic as the product writes it, such as SRPT0308")
        String code,

        @Meaning(value = "the severity as written", optional = true)
        String severity,

        @Meaning(value = "the rest of the alarm", optional = true)
        String text)
        implements Fact {
    public AlarmRaised {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("code", code);
    }
}
