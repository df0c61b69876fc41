package org.lineman.fact;

import org.lineman.evidence.Source;

/** What a gateway or a phone gives as the reason of its last restart. */
@FactType(
        value = "reset-reason",
        meaning = "what a gateway or a phone gives as the reason of its last restart",
        lookback = "PT24H",
        says = "{subject} gives as the reason of its last restart: {reason}")
public record ResetReason(
        Subject subject,
        When time,
        Source source,
        @Meaning("the wording as it stands") String reason,

        @Meaning("true if the wording speaks of heartbeats that were tried until no retry was left")
        Boolean retriesExhausted)
        implements Fact {
    public ResetReason {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("reason", reason);
        Require.present("retriesExhausted", retriesExhausted);
    }
}
