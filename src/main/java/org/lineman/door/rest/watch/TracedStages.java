package org.lineman.door.rest.watch;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.lineman.Stages;
import org.lineman.diagnosis.Answer;
import org.lineman.inference.Inferred;
import org.lineman.recognize.Recognised;

/**
 * Spans around the stages, below the span of the request. Attributes are counts and verdicts; a failure leaves the name of its
 * class and not its message, which may quote evidence.
 */
final class TracedStages implements Stages {
    private final Tracer tracer;
    private final Stages inner;

    /** Spans around what other stages do. */
    TracedStages(Tracer tracer, Stages inner) {
        this.tracer = tracer;
        this.inner = inner;
    }

    @Override
    public Recognised recognise(Supplier<Recognised> stage) {
        return within("recognise", () -> inner.recognise(stage), (span, recognised) -> {
            span.setAttribute("lineman.items", recognised.pieces().size());
            span.setAttribute(
                    "lineman.bytes",
                    recognised.pieces().stream()
                            .mapToLong(piece -> piece.evidence().content().size())
                            .sum());
            span.setAttribute("lineman.facts", recognised.facts().size());
        });
    }

    @Override
    public Inferred infer(Supplier<Inferred> stage) {
        return within("infer", () -> inner.infer(stage), (span, inferred) -> {
            span.setAttribute("lineman.rules", inferred.fired().size());
            span.setAttribute("lineman.firings", inferred.firings());
        });
    }

    @Override
    public Answer rank(Supplier<Answer> stage) {
        return within("rank", () -> inner.rank(stage), (span, answer) -> {
            span.setAttribute("lineman.verdict", answer.verdict());
            span.setAttribute("lineman.problems", answer.problems().size());
        });
    }

    private <T> T within(String name, Supplier<T> stage, BiConsumer<Span, T> describe) {
        Span span = tracer.spanBuilder(name).startSpan();
        Scope scope = span.makeCurrent();
        try {
            T result = stage.get();
            describe.accept(span, result);
            return result;
        } catch (RuntimeException | Error e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }
}
