package org.lineman.door.rest.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts and times requests by operation of the contract and by status, those included that are refused before they reach a
 * resource. The server's own metrics are switched off: they take the method and the path for labels as the caller sent them, so
 * that a caller could make as many series as it likes. Requests below {@code /q} are not counted.
 */
@ApplicationScoped
class Requests {
    /** Before anything that refuses. */
    private static final int BEFORE_ALL = Integer.MIN_VALUE;

    private static final String NOT_OURS = "/q/";
    private static final String GONE = "gone";

    @Inject
    MeterRegistry meters;

    private final Operations operations = Operations.served();
    private final AtomicInteger active = new AtomicInteger();

    void add(@Observes Router router) {
        Gauge.builder("lineman.requests.active", active, AtomicInteger::get)
                .description("requests being answered")
                .register(meters);
        router.route().order(BEFORE_ALL).handler(this::count);
    }

    private void count(RoutingContext request) {
        if (!request.normalizedPath().startsWith(NOT_OURS)) {
            active.incrementAndGet();
            Timer.Sample sample = Timer.start(meters);
            String operation = operations.of(request.request().method().name(), request.normalizedPath());
            request.addEndHandler(end -> {
                active.decrementAndGet();
                String status =
                        end.succeeded() ? String.valueOf(request.response().getStatusCode()) : GONE;
                sample.stop(Timer.builder("lineman.request")
                        .description("requests by operation and status")
                        .tag("operation", operation)
                        .tag("status", status)
                        .register(meters));
            });
        }
        request.next();
    }
}
