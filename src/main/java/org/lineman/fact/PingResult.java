package org.lineman.fact;

import org.lineman.evidence.Source;

/** Round trips to a node were measured. */
@FactType(
        value = "ping-result",
        meaning = "round trips to a node were measured",
        says = "ping to {subject}: {averageMs} ms on average, {lossPercent} % lost")
public record PingResult(
        Subject subject,
        When time,
        Source source,

        @Meaning(value = "the mean round trip, in milliseconds", optional = true)
        Double averageMs,

        @Meaning(value = "the longest round trip, in milliseconds", optional = true)
        Double maximumMs,

        @Meaning("echo requests without an answer, percent") Double lossPercent,
        @Meaning("echo requests sent") Integer sent,
        @Meaning("true if at least one was answered") Boolean answered)
        implements Fact {
    public PingResult {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("lossPercent", lossPercent);
        Require.present("sent", sent);
        Require.present("answered", answered);
    }
}
