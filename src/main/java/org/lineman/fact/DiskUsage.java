package org.lineman.fact;

import org.lineman.evidence.Source;

/** How full a file system was. */
@FactType(
        value = "disk-usage",
        meaning = "how full a file system was",
        lookback = "PT24H",
        says = "{partition} of {subject} {percent} % full")
public record DiskUsage(
        Subject subject,
        When time,
        Source source,

        @Meaning("the file system: active, inactive, logging, or as the product names it")
        String partition,

        @Meaning("the share that is used, percent") Double percent)
        implements Fact {
    public DiskUsage {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("partition", partition);
        Require.present("percent", percent);
        Require.between("percent", percent, 0, 100.5);
    }
}
