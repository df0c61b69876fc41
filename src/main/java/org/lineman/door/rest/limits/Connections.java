package org.lineman.door.rest.limits;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.lineman.door.rest.wire.BodyPace;
import org.lineman.door.rest.wire.Declined;
import org.lineman.door.rest.wire.Json;
import org.lineman.door.rest.wire.ProblemDocument;
import org.lineman.door.rest.wire.Settings;

/** What has to be settled about a connection before anybody reads the request on it. */
@ApplicationScoped
class Connections {
    /** Ahead of whatever may answer. */
    private static final int FIRST = -200_000;

    private static final int BAD_REQUEST = 400;
    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final long LINGER_MILLIS = 500;

    @Inject
    Settings settings;

    /** Connections on which nothing is to be taken for a request any more. */
    private final Set<HttpConnection> spent =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    void add(@Observes Router router) {
        router.route().order(FIRST).handler(this::begin);
        router.route().order(FIRST + 1).handler(this::paceForm);
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            context.next();
        } else if (spent.contains(request.connection())) {
            request.connection().close();
        } else if (request.headers().contains("")) {
            endAfter(context);
            respond(
                    context,
                    ProblemDocument.of(BAD_REQUEST, "Bad Request", "a header has no name", context.normalizedPath()));
        } else {
            if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
                endAfter(context);
                context.addEndHandler(sent -> request.connection().close());
            } else {
                context.addHeadersEndHandler(head -> endIfUnread(context));
            }
            context.next();
        }
    }

    /**
     * The server drops a Content-Length that stands beside a Transfer-Encoding without a word. Whatever stands in front of it may
     * have gone by the length, so nothing that follows on the connection can be trusted to be a request (RFC 9112, section 6.3).
     */
    private void endAfter(RoutingContext context) {
        spent.add(context.request().connection());
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }

    /**
     * What is left of a body that nobody reads is of no use, and stands in the way of the next request. Who is still sending has a
     * moment to read the answer.
     */
    private void endIfUnread(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && !String.valueOf(request.bytesRead()).equals(length.strip())) {
            endAfter(context);
            context.addEndHandler(sent -> context.vertx()
                    .setTimer(LINGER_MILLIS, timer -> request.connection().close()));
        }
    }

    /** A form is written to disk as it comes, by nobody who waits for it and would notice that it does not. */
    private void paceForm(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA)) {
            FormWatch watch = new FormWatch(context, BodyPace.of(settings.limits()));
            long timer = context.vertx().setPeriodic(LOOK_EVERY_MILLIS, watch::look);
            context.addEndHandler(end -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }

    private static void respond(RoutingContext context, ProblemDocument problem) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .setStatusCode(problem.status())
                .end(Buffer.buffer(Json.of(problem)));
    }

    /** Looks from time to time how much of one form has come. */
    private static final class FormWatch {
        private final RoutingContext context;
        private final BodyPace pace;
        private long seen;

        FormWatch(RoutingContext context, BodyPace pace) {
            this.context = context;
            this.pace = pace;
        }

        void look(long timer) {
            if (context.request().isEnded() || context.response().ended()) {
                context.vertx().cancelTimer(timer);
                return;
            }
            long now = context.request().bytesRead();
            try {
                pace.came(now - seen, TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
                seen = now;
            } catch (Declined slow) {
                context.vertx().cancelTimer(timer);
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                respond(context, slow.problem(context.normalizedPath()));
            }
        }
    }
}
