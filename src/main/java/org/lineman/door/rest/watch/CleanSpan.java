package org.lineman.door.rest.watch;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationLibraryInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Set;

/**
 * A span with those attributes only that cannot hold evidence, and without events: an event is an exception, whose message may
 * quote the line it failed on. What is not named here is left out, so that an instrumentation that comes later shows too little
 * rather than too much.
 */
final class CleanSpan implements ReadableSpan {
    /** The beginning of the names of our own. */
    private static final String OURS = "lineman.";

    private static final Set<String> HARMLESS = Set.of(
            "code.function",
            "code.namespace",
            "db.operation.name",
            "db.system",
            "error.type",
            "http.request.body.size",
            "http.request.method",
            "http.response.body.size",
            "http.response.status_code",
            "http.route",
            "server.port",
            "url.scheme");

    private final ReadableSpan span;

    CleanSpan(ReadableSpan span) {
        this.span = span;
    }

    @Override
    public SpanData toSpanData() {
        return new CleanData(span.toSpanData());
    }

    private static Attributes clean(Attributes attributes) {
        return attributes.toBuilder().removeIf(key -> !isHarmless(key)).build();
    }

    private static boolean isHarmless(AttributeKey<?> key) {
        return key.getKey().startsWith(OURS) || HARMLESS.contains(key.getKey());
    }

    private static final class CleanData extends DelegatingSpanData {
        private final Attributes attributes;

        CleanData(SpanData data) {
            super(data);
            this.attributes = clean(data.getAttributes());
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public int getTotalAttributeCount() {
            return attributes.size();
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }
    }

    @Override
    public <T> T getAttribute(AttributeKey<T> key) {
        return isHarmless(key) ? span.getAttribute(key) : null;
    }

    @Override
    public Attributes getAttributes() {
        return clean(span.getAttributes());
    }

    @Override
    public SpanContext getSpanContext() {
        return span.getSpanContext();
    }

    @Override
    public SpanContext getParentSpanContext() {
        return span.getParentSpanContext();
    }

    @Override
    public String getName() {
        return span.getName();
    }

    @Override
    @Deprecated
    public InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
        return span.getInstrumentationLibraryInfo();
    }

    @Override
    public InstrumentationScopeInfo getInstrumentationScopeInfo() {
        return span.getInstrumentationScopeInfo();
    }

    @Override
    public boolean hasEnded() {
        return span.hasEnded();
    }

    @Override
    public long getLatencyNanos() {
        return span.getLatencyNanos();
    }

    @Override
    public SpanKind getKind() {
        return span.getKind();
    }
}
