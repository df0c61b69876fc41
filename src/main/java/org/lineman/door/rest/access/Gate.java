package org.lineman.door.rest.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Finds out who sends a request, whatever it is for, before anything else looks at it. Open to everybody are the paths named
 * here; any other needs a caller, also one that somebody adds and forgets. What a caller may do is {@link Grants}' business.
 */
@ApplicationScoped
class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class);

    /** After Quarkus has made its own preparations, at 200 and 100. */
    private static final int PRIORITY = 50;

    /** Whether the service is well, and the contract: neither tells of anything that was sent. */
    private static final List<String> OPEN = List.of("/q/health", "/q/openapi", "/q/swagger-ui");

    private final AccessMode mode;
    private final TokenCallers tokens;
    private final KeyCallers keys;

    @Inject
    Gate(Config config, TokenCallers tokens, KeyCallers keys) {
        this.mode = AccessMode.of(config);
        this.tokens = tokens;
        this.keys = keys;
    }

    void add(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext request) {
        if (isOpen(request.normalizedPath())) {
            request.next();
            return;
        }
        Context loop = request.vertx().getOrCreateContext();
        caller(request)
                .onComplete(found -> loop.runOnContext(ignored -> {
                    if (found.succeeded()) {
                        Callers.letIn(request, found.result());
                        request.next();
                    } else {
                        refuse(request, found.cause());
                    }
                }));
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    private Future<Caller> caller(RoutingContext request) {
        try {
            if (mode == AccessMode.LOCAL) {
                Nearness.refusePagesFromElsewhere(request.request());
                return Future.succeededFuture(Caller.LOCAL);
            }
            Shown shown = Shown.in(request.request().headers());
            if (shown.key().isPresent()) {
                return request.vertx().executeBlocking(() -> keys.of(shown.key().get(), Instant.now()), false);
            }
            return shown.token() ? byToken(request) : Future.failedFuture(Refusal.unknownCaller());
        } catch (Refusal refusal) {
            return Future.failedFuture(refusal);
        }
    }

    private Future<Caller> byToken(RoutingContext request) {
        Promise<Caller> bearer = Promise.promise();
        tokens.of(request).subscribe().with(bearer::complete, bearer::fail);
        return bearer.future();
    }

    private static void refuse(RoutingContext request, Throwable why) {
        if (why instanceof Refusal refusal) {
            refusal.send(request);
        } else {
            LOG.error("it could not be found out who sent a request", why);
            Refusal.undecided("it cannot be found out who sent this; the log of the service says why")
                    .send(request);
        }
    }
}
