package org.lineman.door.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.lineman.prediction.Moment;
import org.lineman.prediction.Phase;
import org.lineman.prediction.Prediction;
import org.lineman.prediction.Span;
import org.lineman.prediction.Timeline;
import org.lineman.prediction.present.Clock;

/** A prediction as a page: for each set of timers what it costs, what happens when, and the phases. */
final class PredictionPage {
    private PredictionPage() {}

    static String of(Prediction prediction, Look look) {
        Page page = new Page(look);
        page.item(0, "", prediction.title(), Ink.BOLD);
        page.text(
                0,
                "Nothing gets through: "
                        + prediction.outage().gaps().stream()
                                .map(gap -> Clock.of(gap.from()) + " to " + Clock.of(gap.to()))
                                .collect(Collectors.joining(", "))
                        + " (minutes and seconds)");
        prediction.timelines().forEach(timeline -> section(page, timeline));
        if (prediction.timelines().size() > 1) {
            comparison(page, prediction.timelines());
        }
        page.heading(0, "Taken for granted");
        prediction.assumptions().forEach(one -> page.item(2, "- ", one));
        return page.toString();
    }

    private static void section(Page page, Timeline timeline) {
        page.heading(0, "With " + timeline.timers().name());
        page.text(
                2,
                timeline.keys().stream()
                        .map(key -> key.key() + " " + timeline.timers().value(key))
                        .collect(Collectors.joining(", ")));
        page.blank();
        for (Span span : timeline.spans()) {
            page.item(2, times(span), words(span), ink(span.phase()));
        }
        page.blank();
        for (Moment moment : timeline.moments()) {
            page.item(2, String.format("%8s  ", Clock.of(moment.second())), moment.says());
        }
    }

    private static String times(Span span) {
        return String.format("%8s to %-8s ", Clock.of(span.from()), Clock.of(span.to()));
    }

    private static String words(Span span) {
        Phase phase = span.phase();
        String who = span.server().isEmpty() ? "" : " (" + span.server() + ")";
        return phase.word() + who + ". Calls that were up: "
                + span.calls().word().replace('-', ' ') + "; new calls: "
                + phase.newCalls().word().replace('-', ' ') + "; features: " + phase.features();
    }

    private static Ink ink(Phase phase) {
        return switch (phase) {
            case HEALTHY -> Ink.GREEN;
            case AT_RISK, WARM_RESET, ISOLATED, SEARCHING, RETURNING -> Ink.YELLOW;
            case NO_SERVICE, NO_SERVER, SEARCH_ENDED -> Ink.RED;
            case ON_SURVIVABLE -> Ink.CYAN;
        };
    }

    private static void comparison(Page page, List<Timeline> timelines) {
        page.heading(0, "Side by side");
        for (Timeline timeline : timelines) {
            page.item(
                    2,
                    "- ",
                    timeline.timers().name() + ": calls "
                            + (timeline.callsLostAt() < 0
                                    ? "not dropped by a reset"
                                    : "lost at " + Clock.of(timeline.callsLostAt()))
                            + "; "
                            + (timeline.onSurvivableAt() < 0
                                    ? "no survivable server takes over"
                                    : "survivable server from " + Clock.of(timeline.onSurvivableAt()))
                            + "; no new calls for " + Clock.of(timeline.secondsWithoutNewCalls()));
        }
    }
}
