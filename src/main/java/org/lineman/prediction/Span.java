package org.lineman.prediction;

/**
 * Consecutive seconds of one phase under one server.
 *
 * @param from the first second
 * @param to the first second after it
 * @param phase the phase
 * @param server who is in control; empty if nobody is
 * @param calls what has become of calls that were up when the outage began; a call once lost stays lost
 */
public record Span(int from, int to, Phase phase, String server, Phase.Calls calls) {

    /** How many seconds. */
    public int seconds() {
        return to - from;
    }
}
