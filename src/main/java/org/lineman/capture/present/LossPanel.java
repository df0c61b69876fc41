package org.lineman.capture.present;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lineman.capture.flow.LossSeries;
import org.lineman.drawing.Svg;

/**
 * One series of losses: a bar for each span of time that lost something, and under it a strip where anything was sent, so that
 * silence is not mistaken for health.
 *
 * @param title who and what
 * @param verb what happened to those that are counted
 * @param of of how many
 * @param series the counts
 */
record LossPanel(String title, String verb, long of, LossSeries series) {
    /** A panel with the space above the next one. */
    static final int HEIGHT = 116;

    private static final int TITLE = 14;
    private static final int BARS = 64;
    private static final int STRIP = 4;

    static long sum(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }

    long lost() {
        return sum(series.lost());
    }

    /** When the last span of time ends, nanoseconds since 1970. */
    long endNanos() {
        return series.startNanos() + series.sent().size() * series.bucketSeconds() * 1_000_000_000L;
    }

    void draw(Svg svg, TimeAxis axis, double top) {
        svg.words(TimeAxis.LEFT, top + TITLE - 2, "start", 12, heading());
        double base = top + TITLE + 6 + BARS;
        int most = series.lost().isEmpty() ? 0 : Collections.max(series.lost());
        scale(svg, base, most);
        for (int i = 0; i < series.sent().size(); i++) {
            long from = series.startNanos() + i * series.bucketSeconds() * 1_000_000_000L;
            double x = axis.at(from);
            double wide = axis.at(from + series.bucketSeconds() * 1_000_000_000L) - x;
            int lost = series.lost().get(i);
            if (lost > 0) {
                double high = (double) BARS * lost / most;
                svg.rectangle(x, base - high, Math.max(1, wide - 0.5), high, "#c0392b");
            }
            if (series.sent().get(i) > 0) {
                svg.rectangle(x, base + 2, wide, STRIP, "#9fc5a8");
            }
        }
        svg.line(TimeAxis.LEFT, base, TimeAxis.RIGHT, base, "#555");
    }

    private String heading() {
        return String.format(
                Locale.ROOT,
                "%s: %d of %d %s (%.2f %%); bars of %d s, green where something was sent",
                title,
                lost(),
                of,
                verb,
                of == 0 ? 0 : 100.0 * lost() / of,
                series.bucketSeconds());
    }

    private static void scale(Svg svg, double base, int most) {
        svg.words(TimeAxis.LEFT - 6, base + 4, "end", 11, "0");
        if (most > 0) {
            svg.line(TimeAxis.LEFT, base - BARS, TimeAxis.RIGHT, base - BARS, "#ddd");
            svg.words(TimeAxis.LEFT - 6, base - BARS + 4, "end", 11, Integer.toString(most));
        }
    }
}
