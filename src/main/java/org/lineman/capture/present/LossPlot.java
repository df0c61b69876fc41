package org.lineman.capture.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lineman.capture.CaptureReport;
import org.lineman.capture.CaptureSummary;
import org.lineman.capture.flow.LossSeries;
import org.lineman.drawing.Svg;

/**
 * Losses over time as a drawing: a panel for each end that sends heartbeats, for each RTP stream that lost something, and for
 * TCP retransmissions, below each other on one axis of time, so that what happened at once stands in one column.
 */
public final class LossPlot {
    /** The most panels; of more, those with the most losses are drawn. */
    static final int MOST_PANELS = 40;

    private static final int WIDTH = 1000;
    private static final int HEAD = 44;

    private LossPlot() {}

    /** The drawing, an SVG document. Times are UTC. */
    public static String of(CaptureReport report) {
        List<LossPanel> all = panels(report);
        List<LossPanel> drawn = all.size() <= MOST_PANELS ? all : worst(all);
        CaptureSummary summary = report.summary();
        TimeAxis axis = TimeAxis.of(drawn, summary.firstNanos(), summary.lastNanos());
        Svg svg = new Svg(WIDTH);
        int height = HEAD + Math.max(1, drawn.size()) * LossPanel.HEIGHT + TimeAxis.HEIGHT;
        svg.rectangle(0, 0, WIDTH, height, "#fff");
        svg.words(16, 26, "start", 16, title(all.size(), drawn.size()));
        double top = HEAD;
        for (LossPanel panel : drawn) {
            panel.draw(svg, axis, top);
            top += LossPanel.HEIGHT;
        }
        if (drawn.isEmpty()) {
            svg.words(
                    16,
                    top + 20,
                    "start",
                    12,
                    "The capture has no heartbeats, no TCP data and no RTP that lost anything.");
        } else {
            axis.draw(svg, top);
        }
        return svg.text(height);
    }

    private static String title(int all, int drawn) {
        return "Losses over time" + (drawn < all ? " (" + (all - drawn) + " streams with fewer losses left out)" : "");
    }

    private static List<LossPanel> panels(CaptureReport report) {
        List<LossPanel> panels = new ArrayList<>();
        report.heartbeats().stream()
                .flatMap(pair -> pair.directions().stream())
                .forEach(one -> panels.add(new LossPanel(
                        "heartbeats " + one.from() + " to " + one.to(), "lost", one.requests(), one.series())));
        report.rtp().stream()
                .filter(rtp -> LossPanel.sum(rtp.series().lost()) > 0)
                .forEach(rtp -> panels.add(new LossPanel(
                        "RTP " + rtp.from() + " to " + rtp.to() + ", SSRC " + rtp.ssrc(),
                        "lost",
                        rtp.expected(),
                        rtp.series())));
        LossSeries again = report.summary().retransmissions();
        if (LossPanel.sum(again.sent()) > 0) {
            panels.add(new LossPanel(
                    "TCP, all connections", "sent again or out of order", LossPanel.sum(again.sent()), again));
        }
        return panels;
    }

    private static List<LossPanel> worst(List<LossPanel> all) {
        List<LossPanel> kept = all.stream()
                .sorted(Comparator.comparingLong(LossPanel::lost).reversed())
                .limit(MOST_PANELS)
                .toList();
        return all.stream().filter(kept::contains).toList();
    }
}
