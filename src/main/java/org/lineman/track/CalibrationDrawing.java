package org.lineman.track;

import java.util.Locale;
import org.lineman.drawing.Svg;

/**
 * A calibration as a picture, a reliability diagram: to the right what was stated, upwards how often it was so. A well calibrated
 * answer lies on the dashed diagonal; a point below it promised too much. The bars are the intervals, the figures the counts.
 */
public final class CalibrationDrawing {
    private static final int WIDTH = 580;
    private static final int HEIGHT = 610;
    private static final double LEFT = 70;
    private static final double TOP = 80;
    private static final double SIDE = 440;
    private static final double DOT = 8;
    private static final double CAP = 5;
    private static final int TENTHS = 10;
    private static final String GRID = "#e5e5e5";
    private static final String AXIS = "#555";
    private static final String INK = "#1f618d";
    private static final String WARNING = "#fdebd0";

    private final Calibration calibration;
    private final Svg svg = new Svg(WIDTH);

    private CalibrationDrawing(Calibration calibration) {
        this.calibration = calibration;
    }

    /** The drawing, an SVG document; the same calibration gives the same bytes. */
    public static String of(Calibration calibration) {
        CalibrationDrawing drawing = new CalibrationDrawing(calibration);
        drawing.svg.rectangle(0, 0, WIDTH, HEIGHT, "#fff");
        drawing.title();
        drawing.axes();
        calibration.bands().forEach(drawing::band);
        return drawing.svg.text(HEIGHT);
    }

    private static double x(double stated) {
        return LEFT + stated * SIDE;
    }

    private static double y(double share) {
        return TOP + (1 - share) * SIDE;
    }

    private void title() {
        svg.words(
                LEFT,
                28,
                "start",
                15,
                calibration.of() == Calibration.Of.NAMED
                        ? "Likelihood of the cause named first, and how often it was so"
                        : "Likelihood of every cause weighed, and how often it was so");
        svg.words(
                LEFT,
                48,
                "start",
                12,
                calibration.statements() + " statements whose truth is known"
                        + calibration
                                .brier()
                                .map(brier -> String.format(Locale.ROOT, "; Brier score %.3f", brier))
                                .orElse(""));
        if (!calibration.enough()) {
            svg.rectangle(LEFT, 56, SIDE, 18, WARNING);
            svg.words(
                    LEFT + 6,
                    69,
                    "start",
                    12,
                    "Fewer than " + Calibration.ENOUGH + ": too few to say whether the likelihoods hold");
        }
    }

    private void axes() {
        for (int i = 0; i <= TENTHS; i++) {
            double at = (double) i / TENTHS;
            svg.line(x(at), y(0), x(at), y(1), i == 0 ? AXIS : GRID);
            svg.line(x(0), y(at), x(1), y(at), i == 0 ? AXIS : GRID);
            String label = String.format(Locale.ROOT, "%.1f", at);
            svg.words(x(at), y(0) + 18, "middle", 11, label);
            svg.words(x(0) - 8, y(at) + 4, "end", 11, label);
        }
        svg.curve(x(0), y(0), x(0.5), y(0.5), x(1), y(1), "#999", "6 4");
        svg.words(x(0.5), y(0) + 38, "middle", 12, "stated likelihood");
        svg.words(LEFT - 8, y(0) + 62, "end", 11, "right");
        svg.words(LEFT - 8, y(0) + 78, "end", 11, "of");
    }

    private void band(Calibration.Band band) {
        double middle = x((band.from() + band.to()) / 2);
        svg.words(middle, y(0) + 62, "middle", 11, band.said() == 0 ? "–" : Integer.toString(band.right()));
        svg.words(middle, y(0) + 78, "middle", 11, Integer.toString(band.said()));
        band.interval().ifPresent(interval -> {
            double at = x(band.stated().orElseThrow());
            double share = y(band.share().orElseThrow());
            svg.rectangle(at - 1, y(interval.high()), 2, y(interval.low()) - y(interval.high()), INK);
            svg.line(at - CAP, y(interval.high()), at + CAP, y(interval.high()), INK);
            svg.line(at - CAP, y(interval.low()), at + CAP, y(interval.low()), INK);
            svg.rectangle(at - DOT / 2, share - DOT / 2, DOT, DOT, INK);
        });
    }
}
