package org.lineman.prediction;

import java.util.ArrayList;
import java.util.List;

/** Writes a timeline down second by second: neighbours of one phase and server become one span. */
final class Track {
    private final List<Span> spans = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private Phase.Calls calls = Phase.Calls.KEPT;

    /** The next second is one of this phase. */
    void second(Phase phase, String server) {
        if (phase.calls() == Phase.Calls.LOST || calls == Phase.Calls.KEPT) {
            calls = phase.calls();
        }
        int now = spans.isEmpty() ? 0 : spans.get(spans.size() - 1).to();
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.phase() == phase && last.server().equals(server) && last.calls() == calls) {
            spans.set(spans.size() - 1, new Span(last.from(), now + 1, phase, server, calls));
        } else {
            spans.add(new Span(now, now + 1, phase, server, calls));
        }
    }

    void moment(int second, String says) {
        moments.add(new Moment(second, says));
    }

    Timeline timeline(Timers timers, List<TimerKey> keys) {
        return new Timeline(timers, keys, spans, moments);
    }
}
