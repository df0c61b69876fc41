package org.lineman.door.rest.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.lineman.door.rest.wire.Settings;

/** Callers by their access tokens, which Quarkus verifies: signature, algorithm, issuer, audience, time. */
@Singleton
class TokenCallers {
    private static final Logger LOG = Logger.getLogger(TokenCallers.class);

    private final HttpAuthenticator authenticator;
    private final TokenReading reading;

    @Inject
    TokenCallers(HttpAuthenticator authenticator, Settings settings, Config config) {
        this.authenticator = authenticator;
        // Quarkus asks JWTs for it; of an opaque token, nobody but us looks at what the provider says of its audience.
        this.reading = new TokenReading(
                settings.access(),
                config.getOptionalValues("quarkus.oidc.token.audience", String.class)
                        .orElse(List.of()));
    }

    /** The bearer of a request's token; fails with a {@link Refusal}. */
    Uni<Caller> of(RoutingContext request) {
        return authenticator
                .attemptAuthentication(request)
                .onFailure()
                .transform(TokenCallers::refusal)
                .map(this::known);
    }

    private Caller known(SecurityIdentity verified) {
        if (verified == null) {
            throw Refusal.unknownCaller();
        }
        return reading.caller(Claims.of(verified));
    }

    private static Throwable refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return cause;
            }
            if (cause instanceof InvalidJwtException wrong) {
                return Refusal.wrongCredential(why(wrong));
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || cause instanceof OIDCException) {
                LOG.errorf("a token could not be checked: %s", cause);
                return Refusal.undecided("the service cannot ask its OpenID provider about the token;"
                        + " try again, and tell whoever runs the service: its log says why");
            }
        }
        LOG.debugf(failure, "a token was refused");
        return Refusal.wrongCredential(
                "the token was not issued by the provider of this service, or was revoked;" + " get a new one");
    }

    /** What is wrong with a token; the words go into a header. */
    private static String why(InvalidJwtException wrong) {
        if (wrong.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "the token has expired; get a new one";
        }
        if (wrong.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return "the token is not valid yet; compare the clocks";
        }
        if (wrong.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || wrong.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "the token is not meant for this service; ask for one with its audience";
        }
        if (wrong.hasErrorCode(ErrorCodes.ISSUER_INVALID) || wrong.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "the token is of another issuer; get one from the provider of this service";
        }
        return "the signature of the token does not prove that the provider of this service issued it; get a new one";
    }
}
