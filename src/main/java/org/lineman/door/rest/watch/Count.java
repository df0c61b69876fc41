package org.lineman.door.rest.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What is counted of a diagnosis, with the words that {@code /q/metrics} has for it. */
enum Count {
    ITEMS("lineman.evidence.items", "pieces of evidence by what they were taken for"),
    BYTES("lineman.evidence.bytes", "bytes of evidence by what it was taken for"),
    LINES("lineman.evidence.lines", "lines with content, known to a recognizer or not"),
    FACTS("lineman.facts", "facts read out of evidence by type"),
    MATCHED("lineman.recognizer.matched", "lines that a log, pattern or parser knew"),
    FIRED("lineman.rule.fired", "diagnoses and audits in which the rule fired"),
    FIRINGS("lineman.rule.firings", "firings of all rules together"),
    CAUSES(
            "lineman.cause",
            "answers that speak of the cause, by the best verdict and whether a problem starts with it"),
    PROBLEMS("lineman.reading.problems", "problems while reading, as answers list them");

    private final String name;
    private final String says;

    Count(String name, String says) {
        this.name = name;
        this.says = says;
    }

    /**
     * Adds to the counter with these labels.
     *
     * @param labels names and values by turns
     */
    void add(MeterRegistry meters, long amount, String... labels) {
        Counter.builder(name).description(says).tags(labels).register(meters).increment(amount);
    }
}
