package org.lineman.door.rest.access;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lineman.door.rest.wire.Json;
import org.lineman.door.rest.wire.ProblemDocument;
import org.lineman.door.rest.wire.ProblemResponses;

/** A request that is not let in: as a problem document, and for programs as a challenge (RFC 6750, section 3). */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String REALM = "Bearer realm=\"lineman\"";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;

    private final String type;
    private final String title;
    private final int status;
    private final String challenge;

    private Refusal(String type, String title, int status, String detail, String challenge) {
        super(detail, null, false, false);
        this.type = type;
        this.title = title;
        this.status = status;
        this.challenge = challenge;
    }

    /** Neither a token nor a key was sent. */
    static Refusal unknownCaller() {
        return new Refusal(
                "not-authenticated",
                "Who is asking?",
                UNAUTHORIZED,
                "send an access token of the service's OpenID provider as 'Authorization: Bearer ...', or a key as '"
                        + Shown.KEY_HEADER + ": ...'",
                REALM);
    }

    /**
     * What was sent proves nothing.
     *
     * @param why what is wrong with it, and what to do; in ASCII and without quotation marks
     */
    static Refusal wrongCredential(String why) {
        return new Refusal(
                "not-authenticated",
                "The token or key is not valid",
                UNAUTHORIZED,
                why,
                REALM + ", error=\"invalid_token\", error_description=\"" + why + "\"");
    }

    /** The caller is known and was not granted what the operation needs. */
    static Refusal notGranted(Caller caller, Scope scope) {
        return new Refusal(
                "insufficient-scope",
                "The caller may not do this",
                FORBIDDEN,
                caller.label() + " was not granted the scope '" + scope.word()
                        + "', which this needs; no other scope includes it. Ask for a token with it, or have it granted",
                REALM + ", error=\"insufficient_scope\", scope=\"" + scope.word() + "\"");
    }

    /** The caller is known, and its cases are not. */
    static Refusal withoutTenant(String why) {
        return new Refusal("no-tenant", "The caller belongs to no tenant", FORBIDDEN, why, "");
    }

    /** The request did not come from where it would have to. */
    static Refusal elsewhere(String why) {
        return new Refusal("not-local", "This machine alone is served", FORBIDDEN, why, "");
    }

    /** It cannot be found out at the moment whether the token or key is valid. */
    static Refusal undecided(String why) {
        return new Refusal("access-undecided", "Tokens or keys cannot be checked", UNAVAILABLE, why, "");
    }

    private ProblemDocument document(String path) {
        return new ProblemDocument(
                "urn:lineman:problem:" + type, title, status, getMessage(), path, "", Optional.empty());
    }

    /** The refusal as an answer of a resource. */
    Response response(String path) {
        Response.ResponseBuilder response = Response.fromResponse(ProblemResponses.respond(document(path)));
        return (challenge.isEmpty() ? response : response.header(HttpHeaders.WWW_AUTHENTICATE, challenge)).build();
    }

    /** Answers a request that has reached no resource. */
    void send(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        if (!challenge.isEmpty()) {
            request.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .end(Buffer.buffer(Json.of(document(request.normalizedPath()))));
    }
}
