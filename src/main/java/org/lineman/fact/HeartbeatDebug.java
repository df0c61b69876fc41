package org.lineman.fact;

import org.lineman.evidence.Source;

/** A call server's log of the time with its heartbeat diagnostics switched on. */
@FactType(
        value = "heartbeat-debug",
        meaning = "a call server's log of the time with its heartbeat diagnostics switched on",
        lookback = "PT24H",
        looked = true,
        says = "the log of {subject} has heartbeat diagnostics on: {enabled}, detail written: {detail}")
public record HeartbeatDebug(
        Subject subject,
        When time,
        Source source,
        @Meaning("whether HBdebug was on") Boolean enabled,

        @Meaning("whether lines on heartbeats stand beside the alarms")
        Boolean detail)
        implements Fact {
    public HeartbeatDebug {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("enabled", enabled);
        Require.present("detail", detail);
    }
}
