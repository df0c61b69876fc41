package org.lineman.door.rest.jobs;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lineman.door.rest.wire.Declined;
import org.lineman.door.rest.wire.Json;
import org.lineman.door.rest.wire.Settings;

/**
 * What happens to jobs as server-sent events (the HTML standard, section 9.2): each event is the whole state, so that one that was
 * missed does no harm. A comment now and then shows to whatever stands between that the connection is in use.
 */
@Singleton
class JobEvents {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final long RETRY_MILLIS = 2000;
    private static final String LAST_ID = "\\d{1,18}";

    @Inject
    Settings settings;

    @Inject
    Vertx vertx;

    private final AtomicInteger listening = new AtomicInteger();

    /**
     * The events of a job.
     *
     * @param last the id of the event that the caller has seen last; null, or anything that is no such id, for none
     * @throws Declined if too many listen already
     */
    Multi<OutboundSseEvent> of(Job job, String last, Sse sse) {
        if (listening.incrementAndGet() > settings.limits().listeners()) {
            listening.decrementAndGet();
            throw new Declined(
                    Declined.Reason.OVERLOADED,
                    "too many listen to jobs; look at " + job.path() + " from time to time",
                    SOON);
        }
        long seen = last != null && last.matches(LAST_ID) ? Long.parseLong(last) : 0;
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(emitter -> follow(job, seen, sse, emitter), BackPressureStrategy.BUFFER)
                .onTermination()
                .invoke(() -> listening.decrementAndGet());
    }

    private void follow(Job job, long seen, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        long beat = vertx.setPeriodic(
                HEARTBEAT.toMillis(),
                timer ->
                        emitter.emit(sse.newEventBuilder().comment("still here").build()));
        Consumer<JobDocument> listener = state -> {
            emitter.emit(event(state, sse));
            if (state.state().isEnd()) {
                emitter.complete();
            }
        };
        emitter.onTermination(() -> {
            vertx.cancelTimer(beat);
            job.leave(listener);
        });
        job.listen(seen, listener);
    }

    private static OutboundSseEvent event(JobDocument state, Sse sse) {
        return sse.newEventBuilder()
                .id(String.valueOf(state.sequence()))
                .name("job")
                .reconnectDelay(RETRY_MILLIS)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, new String(Json.of(state), StandardCharsets.UTF_8))
                .build();
    }
}
