package org.lineman.prediction.present;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineman.drawing.Svg;
import org.lineman.prediction.Gap;
import org.lineman.prediction.Phase;
import org.lineman.prediction.Prediction;

/**
 * A prediction as a drawing: on top when something gets through to main, then a panel for each set of timers on the same axis
 * of time, so that two settings can be compared by looking down; then the legend, and what happens when in words.
 */
public final class TimelineDrawing {
    private static final int WIDTH = 1100;
    private static final int HEAD = 50;
    private static final int LINK = 34;
    private static final int BETWEEN = 18;
    private static final int LEGEND = 62;

    private TimelineDrawing() {}

    /** The drawing, an SVG document. */
    public static String of(Prediction prediction) {
        SecondsAxis axis = new SecondsAxis(prediction.end());
        List<TimelinePanel> panels = prediction.timelines().stream()
                .map(timeline -> new TimelinePanel(timeline, axis))
                .toList();
        int bars =
                panels.stream().mapToInt(panel -> panel.barsHeight() + BETWEEN).sum();
        int words = panels.stream().mapToInt(TimelinePanel::sentencesHeight).sum();
        int bottom = HEAD + LINK + bars;
        int height = bottom + SecondsAxis.HEIGHT + LEGEND + words;
        Svg svg = new Svg(WIDTH);
        svg.rectangle(0, 0, WIDTH, height, Palette.PAPER);
        svg.words(16, 28, "start", 18, prediction.title());
        axis.draw(svg, HEAD, bottom);
        link(svg, axis, prediction);
        double top = HEAD + LINK;
        for (TimelinePanel panel : panels) {
            panel.drawBars(svg, top);
            top += panel.barsHeight() + BETWEEN;
        }
        legend(svg, prediction, bottom + SecondsAxis.HEIGHT + 10);
        top = bottom + SecondsAxis.HEIGHT + LEGEND;
        for (TimelinePanel panel : panels) {
            panel.drawSentences(svg, top);
            top += panel.sentencesHeight();
        }
        return svg.text(height);
    }

    private static void link(Svg svg, SecondsAxis axis, Prediction prediction) {
        svg.words(SecondsAxis.LEFT - 10, HEAD + 16, "end", 12, "path to main");
        svg.rectangle(SecondsAxis.LEFT, HEAD + 5, SecondsAxis.RIGHT - SecondsAxis.LEFT, 14, Palette.GOOD);
        for (Gap gap : prediction.outage().gaps()) {
            double x = axis.at(gap.from());
            svg.rectangle(x, HEAD + 5, axis.at(gap.to()) - x, 14, Palette.BAD);
        }
    }

    private static void legend(Svg svg, Prediction prediction, double top) {
        double x = SecondsAxis.LEFT;
        for (Phase phase : phases(prediction)) {
            x = entry(svg, x, top, Palette.of(phase), Palette.name(phase));
        }
        x = entry(svg, SecondsAxis.LEFT, top + 22, Palette.GOOD, "gets through, kept, possible");
        x = entry(svg, x, top + 22, Palette.BAD, "nothing gets through, lost, impossible");
        entry(svg, x, top + 22, Palette.UNKNOWN, "not stated by any source");
    }

    private static double entry(Svg svg, double x, double top, String colour, String words) {
        svg.rectangle(x, top, 14, 14, colour);
        svg.words(x + 20, top + 11, "start", 12, words);
        return x + 42 + words.length() * 6.4;
    }

    /** The phases that occur, in the order of their declaration. */
    private static List<Phase> phases(Prediction prediction) {
        List<Phase> phases = new ArrayList<>(Arrays.asList(Phase.values()));
        phases.removeIf(phase -> prediction.timelines().stream().allMatch(timeline -> timeline.seconds(phase) == 0));
        return phases;
    }
}
