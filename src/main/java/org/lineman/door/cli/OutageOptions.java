package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.lineman.document.JsonWriter;
import org.lineman.prediction.Gap;
import org.lineman.prediction.Outage;
import org.lineman.prediction.Prediction;
import org.lineman.prediction.TimerKey;
import org.lineman.prediction.Timers;
import org.lineman.prediction.present.PredictionDocument;
import org.lineman.prediction.present.TimelineDrawing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all predictions have in common: when nothing gets through, which timers, and how the answer is shown. */
final class OutageOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--seconds", paramLabel = "N", description = "nothing gets through for so many seconds")
    private Integer seconds;

    @Option(
            names = "--gap",
            paramLabel = "FROM-TO",
            converter = GapOption.class,
            split = ",",
            description =
                    "seconds in which nothing gets through; several, as in 0-300,301-900, leave one second between them")
    private List<Gap> gaps = new ArrayList<>();

    @Option(
            names = "--timers",
            paramLabel = "TIMERS",
            description = "defaults, advised, or NAME=VALUE,NAME=VALUE (default: defaults)")
    private String timers = "defaults";

    @Option(names = "--compare", paramLabel = "TIMERS", description = "another set of timers to lay beside; repeatable")
    private List<String> others = new ArrayList<>();

    @Option(names = "--take-back-at", paramLabel = "N", description = "the second in which somebody hands back to main")
    private int takeBackAt = -1;

    @Option(names = "--json", description = "print the JSON document of the API")
    private boolean json;

    @Mixin
    private SvgOption svg;

    int takeBackAt() {
        return takeBackAt;
    }

    Outage outage() {
        if (seconds != null && !gaps.isEmpty()) {
            throw new IllegalArgumentException("--seconds and --gap say the same: give one of them");
        }
        return seconds != null ? Outage.of(seconds) : new Outage(gaps);
    }

    List<Timers> sets(Collection<TimerKey> allowed) {
        List<Timers> sets = new ArrayList<>(List.of(TimersOption.read(timers, allowed)));
        others.forEach(other -> sets.add(TimersOption.read(other, allowed)));
        return sets;
    }

    /** Shows what is predicted; what is wrong with the options is bad use. */
    int show(Supplier<Prediction> predict, Terminal terminal) {
        svg.check();
        Prediction prediction = predicted(predict);
        svg.draw(() -> TimelineDrawing.of(prediction));
        Look look = Look.of(terminal.environment(), terminal.attended(), true);
        terminal.out()
                .print(
                        json
                                ? new JsonWriter().write(PredictionDocument.of(prediction))
                                : PredictionPage.of(prediction, look));
        terminal.out().flush();
        return Exit.DIAGNOSED;
    }

    private Prediction predicted(Supplier<Prediction> predict) {
        try {
            return predict.get();
        } catch (IllegalArgumentException e) {
            throw badUse(e.getMessage());
        }
    }

    private ParameterException badUse(String says) {
        return new ParameterException(spec.commandLine(), says);
    }
}
