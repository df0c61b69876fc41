package org.lineman.fact;

import org.lineman.evidence.Source;

/** Communication Manager refused something that was asked of it and noted why. */
@FactType(
        value = "denial-event",
        meaning = "Communication Manager refused something that was asked of it and noted why",
        lookback = "PT24H",
        says = "denial event {event} on {subject}, {count} times")
public record DenialEvent(
        Subject subject,
        When time,
        Source source,
        @Meaning("the event type, such as 1926") Integer event,

        @Meaning(value = "how often it was noted within the span", optional = true)
        Integer count,

        @Meaning(value = "the first data field as written, often the extension or its internal number", optional = true)
        String data1,

        @Meaning(value = "the second data field as written, often the address of the endpoint", optional = true)
        String data2)
        implements Fact {
    public DenialEvent {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("event", event);
        Require.atLeast("event", event, 1);
    }
}
