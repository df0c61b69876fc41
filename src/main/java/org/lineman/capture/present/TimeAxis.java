package org.lineman.capture.present;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lineman.drawing.Svg;

/**
 * Where a time stands in the drawing.
 *
 * @param from the left edge, whole seconds since 1970
 * @param to the right edge, later than {@code from}
 */
record TimeAxis(long from, long to) {
    static final int LEFT = 56;
    static final int RIGHT = 952;
    static final int HEIGHT = 36;

    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_TICKS = 8;
    private static final long DAY_SECONDS = 86_400;
    private static final List<Integer> STEPS =
            List.of(1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, 86_400);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    /** An axis that all panels and the whole capture fit on. */
    static TimeAxis of(List<LossPanel> panels, long firstNanos, long lastNanos) {
        long from = Math.floorDiv(firstNanos, SECOND);
        long to = Math.floorDiv(lastNanos, SECOND) + 1;
        for (LossPanel panel : panels) {
            if (!panel.series().sent().isEmpty()) {
                from = Math.min(from, Math.floorDiv(panel.series().startNanos(), SECOND));
                to = Math.max(to, Math.floorDiv(panel.endNanos(), SECOND));
            }
        }
        return new TimeAxis(from, Math.max(from + 1, to));
    }

    double at(long nanos) {
        return LEFT + (RIGHT - LEFT) * ((nanos - from * SECOND) / (double) SECOND) / (to - from);
    }

    /** Draws the ticks with their times below the panels. */
    void draw(Svg svg, double top) {
        long step = step();
        svg.line(LEFT, top, RIGHT, top, "#555");
        long last = Long.MIN_VALUE;
        for (long tick = Math.floorDiv(from + step - 1, step) * step; tick <= to; tick += step) {
            double x = at(tick * SECOND);
            svg.line(x, top, x, top + 5, "#555");
            svg.words(x, top + 18, "middle", 11, TIME.format(Instant.ofEpochSecond(tick)));
            if (last == Long.MIN_VALUE || Math.floorDiv(tick, DAY_SECONDS) != Math.floorDiv(last, DAY_SECONDS)) {
                svg.words(x, top + 31, "middle", 11, DAY.format(Instant.ofEpochSecond(tick)) + " UTC");
            }
            last = tick;
        }
    }

    private long step() {
        for (int step : STEPS) {
            if ((to - from) / step <= MOST_TICKS) {
                return step;
            }
        }
        return ((to - from) / MOST_TICKS / DAY_SECONDS + 1) * DAY_SECONDS;
    }
}
