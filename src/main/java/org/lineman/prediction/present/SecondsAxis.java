package org.lineman.prediction.present;

import java.util.List;
import org.lineman.drawing.Svg;

/**
 * Where a second stands in the drawing.
 *
 * @param end the second at the right edge
 */
record SecondsAxis(int end) {
    static final int LEFT = 150;
    static final int RIGHT = 1070;
    static final int HEIGHT = 34;

    private static final int MOST_TICKS = 12;
    private static final List<Integer> STEPS =
            List.of(5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400);

    double at(int second) {
        return LEFT + (double) (RIGHT - LEFT) * second / end;
    }

    /** Draws light lines across the panels above and the times below them. */
    void draw(Svg svg, double from, double to) {
        int step = STEPS.stream()
                .filter(one -> end / one <= MOST_TICKS)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        for (int tick = 0; tick <= end; tick += step) {
            svg.line(at(tick), from, at(tick), to, Palette.RULE);
            svg.words(at(tick), to + 16, "middle", 12, Clock.of(tick));
        }
        svg.words(LEFT - 26, to + 16, "end", 12, "min:s");
    }
}
