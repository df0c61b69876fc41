package org.lineman.prediction.present;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.prediction.Gap;
import org.lineman.prediction.Moment;
import org.lineman.prediction.Phase;
import org.lineman.prediction.Prediction;
import org.lineman.prediction.Span;
import org.lineman.prediction.Timeline;

/**
 * A prediction in the shape of the contract's schema {@code Prediction}.
 *
 * @param title what it is about
 * @param gaps when nothing gets through
 * @param end the first second that is not looked at
 * @param timelines what each set of timers makes of it
 * @param assumptions what no source states
 */
public record PredictionDocument(
        String title, List<Gap> gaps, int end, List<Line> timelines, List<String> assumptions) {

    /**
     * One set of timers.
     *
     * @param name the set's name
     * @param timers its values
     * @param callsLostAt when calls that were up are lost; empty if they are kept or nothing says
     * @param onSurvivableAt when a survivable server takes over; empty if none does
     * @param secondsWithoutNewCalls how long no new call can be made
     * @param spans every second in exactly one
     * @param moments what happens when
     */
    public record Line(
            String name,
            Map<String, Integer> timers,
            Optional<Integer> callsLostAt,
            Optional<Integer> onSurvivableAt,
            int secondsWithoutNewCalls,
            List<Part> spans,
            List<Moment> moments) {}

    /**
     * Seconds of one phase.
     *
     * @param from the first second
     * @param to the first second after it
     * @param phase the phase
     * @param server who is in control
     * @param calls what has become of calls that were up
     * @param newCalls whether new ones can be made
     * @param features what can be done with a call
     */
    public record Part(
            int from,
            int to,
            Phase phase,
            String server,
            Phase.Calls calls,
            Phase.NewCalls newCalls,
            String features) {}

    /** The document of a prediction. */
    public static PredictionDocument of(Prediction prediction) {
        return new PredictionDocument(
                prediction.title(),
                prediction.outage().gaps(),
                prediction.end(),
                prediction.timelines().stream().map(PredictionDocument::line).toList(),
                prediction.assumptions());
    }

    private static Line line(Timeline timeline) {
        return new Line(
                timeline.timers().name(),
                timeline.timers().values(timeline.keys()),
                Optional.of(timeline.callsLostAt()).filter(second -> second >= 0),
                Optional.of(timeline.onSurvivableAt()).filter(second -> second >= 0),
                timeline.secondsWithoutNewCalls(),
                timeline.spans().stream().map(PredictionDocument::part).toList(),
                timeline.moments());
    }

    private static Part part(Span span) {
        return new Part(
                span.from(),
                span.to(),
                span.phase(),
                span.server(),
                span.calls(),
                span.phase().newCalls(),
                span.phase().features());
    }
}
