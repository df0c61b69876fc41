package org.lineman.door.rest.wire;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;

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
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limitForms);
        router.errorHandler(NOT_FOUND, request -> respond(request, NOT_FOUND, "there is nothing at this path"));
        router.errorHandler(TOO_LARGE, request -> respond(request, TOO_LARGE, limit()));
    }

    private void refuseLargeBody(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        boolean bytes = type != null && type.startsWith(MediaType.APPLICATION_OCTET_STREAM);
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean stated = length != null && length.matches("\\d{1,18}");
        // What a body of bytes may hold is decided when its beginning is known: a capture may be larger than a text.
        long largest = (bytes ? settings.largestCapture() : settings.largestBody()).asLongValue();
        if (stated && Long.parseLong(length) > largest) {
            // The body is not read: the connection cannot be used for another request.
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            respond(request, TOO_LARGE, BodyStream.tooLarge(largest));
        } else {
            request.next();
        }
    }

    /** The server writes the parts of a form to disk before anybody of ours sees them, so it has to know how much. */
    private void limitForms(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA)) {
            request.put(
                    VertxHttpRecorder.MAX_REQUEST_SIZE_KEY,
                    settings.largestBody().asLongValue());
        }
        request.next();
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
