package org.lineman.door.rest.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a caller do what it was granted the scope for that the operation {@link Needs}, and nothing else. */
class Grants {
    @Inject
    RoutingContext request;

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    Optional<Response> check(ResourceInfo operation, UriInfo uri) {
        return whyNot(operation).map(refusal -> refusal.response(uri.getPath()));
    }

    private Optional<Refusal> whyNot(ResourceInfo operation) {
        Needs needs = operation.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException(operation.getResourceMethod() + " does not say which scope it needs");
        }
        Optional<Caller> caller = Callers.of(request);
        if (caller.isEmpty()) {
            return Optional.of(Refusal.unknownCaller());
        }
        return caller.filter(known -> !known.may(needs.value())).map(known -> Refusal.notGranted(known, needs.value()));
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo uri) {
        return refusal.response(uri.getPath());
    }
}
