package org.lineman.door.rest.watch;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.All;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.LateBoundSpanProcessor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Puts {@link CleanSpan} before everything that a span is handed to. It takes the place of Quarkus's own customizer, which
 * {@code quarkus.arc.exclude-types} leaves out: that one would hand on spans as they are, with queries, headers and the messages
 * of exceptions.
 */
@Singleton
final class SpanCleaning implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    private final List<SpanProcessor> receivers;

    @Inject
    SpanCleaning(@All List<SpanProcessor> receivers) {
        this.receivers = receivers;
    }

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addTracerProviderCustomizer((provider, config) -> {
            receivers.stream()
                    .filter(one -> !(one instanceof LateBoundSpanProcessor bound && bound.isDelegateNull()))
                    .forEach(one -> provider.addSpanProcessor(new Cleaned(one)));
            return provider;
        });
    }

    private record Cleaned(SpanProcessor receiver) implements SpanProcessor {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            receiver.onStart(parent, span);
        }

        @Override
        public boolean isStartRequired() {
            return receiver.isStartRequired();
        }

        @Override
        public void onEnd(ReadableSpan span) {
            receiver.onEnd(new CleanSpan(span));
        }

        @Override
        public boolean isEndRequired() {
            return receiver.isEndRequired();
        }

        @Override
        public CompletableResultCode shutdown() {
            return receiver.shutdown();
        }

        @Override
        public CompletableResultCode forceFlush() {
            return receiver.forceFlush();
        }
    }
}
