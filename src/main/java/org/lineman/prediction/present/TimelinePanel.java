package org.lineman.prediction.present;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineman.drawing.Svg;
import org.lineman.prediction.Moment;
import org.lineman.prediction.Phase;
import org.lineman.prediction.Span;
import org.lineman.prediction.Timeline;

/**
 * One set of timers in the drawing: its name and values, the phases as a bar, below it what that means for calls, and the
 * moments by number with their sentences.
 */
final class TimelinePanel {
    private static final int TITLE = 20;
    private static final int VALUES = 16;
    private static final int NUMBERS = 22;
    private static final int BAR = 34;
    private static final int STRIP = 14;
    private static final int SENTENCE = 17;
    private static final int AIR = 26;
    private static final int LETTER = 7;
    private static final int MOST_MOMENTS = 14;

    private final Timeline timeline;
    private final SecondsAxis axis;

    TimelinePanel(Timeline timeline, SecondsAxis axis) {
        this.timeline = timeline;
        this.axis = axis;
    }

    /** How much height the bars take. */
    int barsHeight() {
        return TITLE + VALUES + NUMBERS + BAR + 2 * (STRIP + 6) + 6;
    }

    /** How much height the sentences take. */
    int sentencesHeight() {
        int lines = Math.min(timeline.moments().size(), MOST_MOMENTS) + (left() > 0 ? 1 : 0);
        return TITLE + lines * SENTENCE + AIR;
    }

    private int left() {
        return Math.max(0, timeline.moments().size() - MOST_MOMENTS);
    }

    private List<Moment> told() {
        return timeline.moments().subList(0, Math.min(timeline.moments().size(), MOST_MOMENTS));
    }

    void drawBars(Svg svg, double top) {
        svg.words(SecondsAxis.LEFT, top + 14, "start", 14, timeline.timers().name());
        svg.words(SecondsAxis.LEFT, top + 30, "start", 12, values());
        double bar = top + TITLE + VALUES + NUMBERS;
        svg.words(SecondsAxis.LEFT - 10, bar + 22, "end", 12, "phase");
        for (Span span : timeline.spans()) {
            phase(svg, span, bar);
        }
        double lastNumber = -100;
        int number = 1;
        for (Moment moment : told()) {
            double x = axis.at(moment.second());
            svg.line(x, bar - 6, x, bar + BAR, Palette.INK);
            double place = Math.max(x, lastNumber + 14);
            svg.words(place, bar - 9, "middle", 12, Integer.toString(number++));
            lastNumber = place;
        }
        double strip = bar + BAR + 6;
        strip(svg, strip, "calls up before", span -> Palette.of(span.calls()));
        strip(
                svg,
                strip + STRIP + 6,
                "new calls",
                span -> Palette.of(span.phase().newCalls()));
    }

    private void phase(Svg svg, Span span, double top) {
        double x = axis.at(span.from());
        double wide = axis.at(span.to()) - x;
        svg.rectangle(x, top, wide, BAR, Palette.of(span.phase()));
        String name = span.phase() == Phase.ON_SURVIVABLE ? span.server() : Palette.name(span.phase());
        if (name.length() * LETTER < wide) {
            svg.words(x + wide / 2, top + 22, "middle", 12, name);
        }
    }

    private void strip(Svg svg, double top, String label, Function<Span, String> colour) {
        svg.words(SecondsAxis.LEFT - 10, top + 11, "end", 12, label);
        for (Span span : timeline.spans()) {
            double x = axis.at(span.from());
            svg.rectangle(x, top, axis.at(span.to()) - x, STRIP, colour.apply(span));
        }
    }

    void drawSentences(Svg svg, double top) {
        svg.words(SecondsAxis.LEFT, top + 14, "start", 14, timeline.timers().name());
        double line = top + TITLE + 12;
        int number = 1;
        for (Moment moment : told()) {
            svg.words(SecondsAxis.LEFT - 64, line, "end", 12, number++ + ".");
            svg.words(SecondsAxis.LEFT - 10, line, "end", 12, Clock.of(moment.second()));
            svg.words(SecondsAxis.LEFT, line, "start", 12, shortened(moment.says()));
            line += SENTENCE;
        }
        if (left() > 0) {
            svg.words(SecondsAxis.LEFT, line, "start", 12, "… and " + left() + " more");
        }
    }

    private static String shortened(String says) {
        int most = 150;
        if (says.length() <= most) {
            return says;
        }
        return says.substring(0, says.lastIndexOf(' ', most)) + " …";
    }

    private String values() {
        return timeline.keys().stream()
                .filter(key -> !key.isAssumed())
                .map(key -> key.label() + " " + timeline.timers().value(key)
                        + (key.name().endsWith("_MINUTES") ? " min" : " s"))
                .collect(Collectors.joining(", "));
    }
}
