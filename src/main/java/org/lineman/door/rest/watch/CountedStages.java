package org.lineman.door.rest.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lineman.Stages;
import org.lineman.diagnosis.Answer;
import org.lineman.fact.Vocabulary;
import org.lineman.inference.Inferred;
import org.lineman.recognize.Recognised;

/**
 * Counts what comes of one diagnosis, and times it. Labels are ids of the pack, kinds and verdicts: their number is that of the
 * pack's parts, whatever the evidence says. All of it is in {@code docs/reference/metrics.md}.
 */
final class CountedStages implements Stages {
    /** Up to what an engineer calls at once, a moment, and too long; alerts ask for a share below one of these. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2)
    };

    private static final String TEXT = "text";

    private final MeterRegistry meters;
    private final Timer.Sample whole;

    /** The time of the diagnosis runs from here. */
    CountedStages(MeterRegistry meters) {
        this.meters = meters;
        this.whole = Timer.start(meters);
    }

    @Override
    public Recognised recognise(Supplier<Recognised> stage) {
        Recognised recognised = timed("recognise", stage);
        for (Recognised.Piece piece : recognised.pieces()) {
            Count.ITEMS.add(meters, 1, "kind", piece.kind());
            Count.BYTES.add(meters, piece.evidence().content().size(), "kind", piece.kind());
            if (piece.kind().equals(TEXT)) {
                Count.LINES.add(meters, piece.recognised(), "known", "yes");
                Count.LINES.add(meters, piece.unrecognised(), "known", "no");
            }
        }
        recognised.matched().forEach((id, lines) -> Count.MATCHED.add(meters, lines, "recognizer", id));
        recognised.facts().stream()
                .collect(Collectors.groupingBy(fact -> Vocabulary.kindOf(fact).name(), Collectors.counting()))
                .forEach((type, facts) -> Count.FACTS.add(meters, facts, "type", type));
        return recognised;
    }

    @Override
    public Inferred infer(Supplier<Inferred> stage) {
        Inferred inferred = timed("infer", stage);
        inferred.fired().forEach(rule -> Count.FIRED.add(meters, 1, "rule", rule));
        Count.FIRINGS.add(meters, inferred.firings());
        return inferred;
    }

    @Override
    public Answer rank(Supplier<Answer> stage) {
        Answer answer = timed("rank", stage);
        for (Map.Entry<String, CauseVerdict> one : CauseVerdict.of(answer).entrySet()) {
            CauseVerdict of = one.getValue();
            Count.CAUSES.add(
                    meters, 1, "cause", one.getKey(), "verdict", of.verdict(), "root", of.root() ? "yes" : "no");
        }
        Count.PROBLEMS.add(meters, answer.problemsReading().size());
        whole.stop(Timer.builder("lineman.diagnosis")
                .description("time of diagnoses by verdict")
                .tag("verdict", answer.verdict())
                .serviceLevelObjectives(BUCKETS)
                .register(meters));
        return answer;
    }

    private <T> T timed(String name, Supplier<T> stage) {
        Timer.Sample sample = Timer.start(meters);
        T result = stage.get();
        sample.stop(Timer.builder("lineman.stage")
                .description("time of the stages of the pipeline")
                .tag("stage", name)
                .register(meters));
        return result;
    }
}
