package org.lineman.fact;

import org.lineman.evidence.Source;

/** How often and how long heartbeats over RUDP are tried. */
@FactType(
        value = "rudp-setting",
        meaning = "how often and how long heartbeats over RUDP are tried",
        nature = FactType.Nature.STATE,
        looked = true,
        says = "{subject} tries RUDP: retries {retries}, timeout {timeoutMs} ms, window {windowSize}")
public record RudpSetting(
        Subject subject,
        When time,
        Source source,

        @Meaning(value = "how often a message is sent again", optional = true)
        Integer retries,

        @Meaning(value = "how long an answer is waited for, ms", optional = true)
        Integer timeoutMs,

        @Meaning(value = "rudpWindowSize of TPS.INI, the limit of retries", optional = true)
        Integer windowSize)
        implements Fact {
    public RudpSetting {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
    }
}
