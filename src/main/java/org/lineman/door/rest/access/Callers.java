package org.lineman.door.rest.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells who sent the request that is being answered. */
@Singleton
public class Callers {
    private static final String CALLER = Caller.class.getName();

    @Inject
    CurrentVertxRequest current;

    /**
     * The caller of the request of this thread.
     *
     * @throws IllegalStateException if there is no request, or nobody was let in
     */
    public Caller now() {
        return of(current.getCurrent()).orElseThrow(() -> new IllegalStateException("nobody was let in"));
    }

    /** The caller of a request; empty if it was for something that is open to everybody, or was not let in yet. */
    public static Optional<Caller> of(RoutingContext request) {
        return Optional.ofNullable(request.get(CALLER));
    }

    static void letIn(RoutingContext request, Caller caller) {
        request.put(CALLER, caller);
    }
}
