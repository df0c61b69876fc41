package org.lineman.door.rest.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.lineman.Diagnose;
import org.lineman.diagnosis.Answer;

/** Watches the pipeline for the service: metrics and spans of each stage, and a line in the log for each answer. */
@Singleton
public class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);

    @Inject
    MeterRegistry meters;

    @Inject
    Tracer tracer;

    void begin(@Observes StartupEvent started) {
        NoEvidenceFilter.begin();
    }

    /** The same pipeline for one submission: counted, timed from now on, and traced where traces are on. */
    public Diagnose over(Diagnose diagnose) {
        return diagnose.watchedBy(new TracedStages(tracer, new CountedStages(meters)));
    }

    /** Leaves a line in the log for an answer, in the words of the pack and in numbers, with the case that {@link CaseInLog} names. */
    public void answered(Answer answer) {
        List<Answer.Item> items = answer.evidence().items();
        LOG.infof(
                "%s: %s%s; %d items, %d bytes, %d facts, %d problems while reading",
                CaseInLog.current(),
                answer.verdict(),
                roots(answer),
                items.size(),
                items.stream().mapToLong(Answer.Item::bytes).sum(),
                answer.facts().size(),
                answer.problemsReading().size());
    }

    private static String roots(Answer answer) {
        return answer.problems().stream()
                .map(problem -> problem.root().cause())
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .map(causes -> " (" + causes + ")")
                .orElse("");
    }
}
