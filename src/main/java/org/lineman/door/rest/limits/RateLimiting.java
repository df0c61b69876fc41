package org.lineman.door.rest.limits;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.lineman.door.rest.access.Caller;
import org.lineman.door.rest.access.Callers;
import org.lineman.door.rest.wire.Declined;

/**
 * Counts what callers ask for that is {@link Costly}, and turns away who asks too often. The headers are those of the IETF draft
 * <i>RateLimit header fields for HTTP</i> (draft-ietf-httpapi-ratelimit-headers-10).
 */
class RateLimiting {
    private static final String STANDING = RateLimiting.class.getName();

    @Inject
    LimitsInUse limits;

    @Inject
    Callers callers;

    @Costly
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    void count(ContainerRequestContext request, HttpServerRequest connection) {
        Rates.Standing standing = limits.rates().count(name(callers.now(), connection));
        request.setProperty(STANDING, standing);
        if (!standing.granted()) {
            throw new Declined(
                    Declined.Reason.TOO_OFTEN,
                    "more requests for work than one caller may send; send it again after the time in Retry-After",
                    standing.untilNext());
        }
    }

    /** Whoever is nobody in particular is told from others by the address. */
    private static String name(Caller caller, HttpServerRequest connection) {
        return caller.kind() == Caller.Kind.LOCAL
                ? "@" + connection.remoteAddress().hostAddress()
                : caller.kind() + " " + caller.tenant() + " " + caller.id();
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STANDING) instanceof Rates.Standing standing) {
            response.getHeaders().putSingle("RateLimit-Policy", limits.rates().policy());
            response.getHeaders().putSingle("RateLimit", Rates.header(standing));
        }
    }
}
