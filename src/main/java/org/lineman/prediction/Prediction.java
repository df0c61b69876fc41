package org.lineman.prediction;

import java.util.List;

/**
 * The answer: one outage under one or several sets of timers.
 *
 * @param title what it is about, one line
 * @param outage when nothing gets through to main
 * @param timelines what each set of timers makes of it, in the order given, all of one length
 * @param assumptions what the answer takes for granted and no source states
 */
public record Prediction(String title, Outage outage, List<Timeline> timelines, List<String> assumptions) {
    public Prediction {
        timelines = List.copyOf(timelines);
        assumptions = List.copyOf(assumptions);
    }

    /** The first second that is not looked at. */
    public int end() {
        return timelines.get(0).end();
    }
}
