package org.lineman.fact;

import org.lineman.evidence.Source;

/** How busy a machine's processor was. */
@FactType(
        value = "cpu-usage",
        meaning = "how busy a machine's processor was",
        lookback = "PT12H",
        says = "processor of {subject} {percent} % busy ({view})")
public record CpuUsage(
        Subject subject,
        When time,
        Source source,

        @Meaning("mean use over the span, percent of what the machine has")
        Double percent,

        @Meaning(value = "the span, minutes", optional = true)
        Double minutes,

        @Meaning("who measured") View view,

        @Meaning(value = "time that the processor had nothing to do but wait for a disk, percent", optional = true)
        Double diskWaitPercent)
        implements Fact {
    public CpuUsage {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("percent", percent);
        Require.present("view", view);
        Require.between("percent", percent, 0, 100.5);
    }

    /** Who measured the processor. */
    public enum View {
        HYPERVISOR,
        GUEST
    }
}
