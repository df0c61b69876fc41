package org.lineman.fact;

import org.lineman.evidence.Source;

/** A log was read that covers a span without a break: what is not in it did not happen there. */
@FactType(
        value = "log-coverage",
        meaning = "a log was read that covers a span without a break: what is not in it did not happen there",
        nature = FactType.Nature.STATE,
        looked = true,
        says = "log {log} of {subject} read, {lines} lines")
public record LogCoverage(
        Subject subject,
        When time,
        Source source,

        @Meaning("the kind of log, as its recognizer names it, such as avaya-cm-ecs")
        String log,

        @Meaning("lines of that log read") Integer lines)
        implements Fact {
    public LogCoverage {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("log", log);
        Require.present("lines", lines);
        Require.atLeast("lines", lines, 1);
    }
}
