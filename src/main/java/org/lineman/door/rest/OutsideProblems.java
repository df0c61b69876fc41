package org.lineman.door.rest;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Problem documents for what is refused before it reaches a resource: unknown paths and bodies that are too large. */
@ApplicationScoped
class OutsideProblems {
    /** Ahead of the server's own check, which answers without a body. */
    private static final int FIRST = -100_000;

    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;

    @Inject
    Settings settings;

    void add(@Observes Router router) {
        router.route().order(FIRST).handler(this::refuseLargeBody);
        router.errorHandler(NOT_FOUND, request -> respond(request, NOT_FOUND, "there is nothing at this path"));
        router.errorHandler(TOO_LARGE, request -> respond(request, TOO_LARGE, limit()));
    }

    private void refuseLargeBody(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null
                && length.matches("\\d{1,18}")
                && Long.parseLong(length) > settings.largestBody().asLongValue()) {
            // The body is not read: the connection cannot be used for another request.
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            respond(request, TOO_LARGE, limit());
        } else {
            request.next();
        }
    }

    private String limit() {
        return BodyStream.tooLarge(settings.largestBody().asLongValue());
    }

    private static void respond(RoutingContext request, int status, String detail) {
        ProblemDocument problem = ProblemDocument.of(
                status, HttpResponseStatus.valueOf(status).reasonPhrase(), detail, request.normalizedPath());
        if (!request.response().ended()) {
            request.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                    .end(Buffer.buffer(Json.of(problem)));
        }
    }
}
