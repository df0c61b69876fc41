package org.lineman.prediction;

import java.util.List;

/**
 * What one set of timers makes of an outage: every second from 0 to {@link #end} in exactly one span.
 *
 * @param timers the timers
 * @param keys the timers that matter here
 * @param spans the phases, in order, without gap or overlap
 * @param moments what happens when, in order
 */
public record Timeline(Timers timers, List<TimerKey> keys, List<Span> spans, List<Moment> moments) {
    public Timeline {
        keys = List.copyOf(keys);
        spans = List.copyOf(spans);
        moments = List.copyOf(moments);
    }

    /** The first second that is not looked at. */
    public int end() {
        return spans.get(spans.size() - 1).to();
    }

    /** The span of a second between 0 and {@link #end}. */
    public Span at(int second) {
        return spans.stream()
                .filter(span -> second >= span.from() && second < span.to())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("second " + second + " is not looked at"));
    }

    /** Seconds in a phase. */
    public int seconds(Phase phase) {
        return spans.stream()
                .filter(span -> span.phase() == phase)
                .mapToInt(Span::seconds)
                .sum();
    }

    /** Seconds in which no new call can be made. */
    public int secondsWithoutNewCalls() {
        return spans.stream()
                .filter(span -> span.phase().newCalls() == Phase.NewCalls.NO)
                .mapToInt(Span::seconds)
                .sum();
    }

    /** The second in which calls that were up are lost; -1 if they are kept, or if no source says what becomes of them. */
    public int callsLostAt() {
        return spans.stream()
                .filter(span -> span.calls() == Phase.Calls.LOST)
                .mapToInt(Span::from)
                .findFirst()
                .orElse(-1);
    }

    /** The second in which another server than main takes over first; -1 if none does. */
    public int onSurvivableAt() {
        return spans.stream()
                .filter(span -> span.phase() == Phase.ON_SURVIVABLE)
                .mapToInt(Span::from)
                .findFirst()
                .orElse(-1);
    }
}
