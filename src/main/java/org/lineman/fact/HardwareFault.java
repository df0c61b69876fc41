package org.lineman.fact;

import org.lineman.evidence.Source;

/** A part of a host failed. */
@FactType(
        value = "hardware-fault",
        meaning = "a part of a host failed",
        subject = Subject.Kind.HOST,
        lookback = "P90D",
        says = "{component} of {subject} faulty",
        begins = true)
public record HardwareFault(
        Subject subject,
        When time,
        Source source,
        @Meaning("the part, such as storage controller") String component,

        @Meaning(value = "the fault's code", optional = true)
        String code,

        @Meaning("true if the fault is marked cleared") Boolean cleared)
        implements Fact {
    public HardwareFault {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("component", component);
        Require.present("cleared", cleared);
    }
}
