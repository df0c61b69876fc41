package org.lineman.door.rest.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lineman.door.rest.wire.AccessSettings;

/**
 * Who the bearer of a valid token is, by the claims that the settings name.
 *
 * <p>Providers mark tokens of applications each in their own way, and RFC 9068 (section 2.2) says only what the subject is then.
 * A token is an application's if it has no subject; if its subject is the client (with {@code @clients} behind it at Auth0); if
 * its user is the client's {@code service-account-} (Keycloak); or if it has the claim that {@code application-claim} names.
 * Every other token is a user's.
 */
final class TokenReading {
    private static final int LONGEST_TENANT = 100;
    private static final int LONGEST_NAME = 150;
    private static final String SUBJECT = "sub";
    private static final String USER_NAME = "preferred_username";
    private static final String SERVICE_ACCOUNT = "service-account-";

    private final AccessSettings settings;
    private final List<String> audiences;

    /**
     * A reading by settings.
     *
     * @param audiences what a token must name one of
     */
    TokenReading(AccessSettings settings, List<String> audiences) {
        this.settings = settings;
        this.audiences = List.copyOf(audiences);
    }

    /**
     * The caller that claims tell of.
     *
     * @throws Refusal if they do not name this service as the audience, or no tenant
     */
    Caller caller(Claims claims) {
        if (claims.texts("aud").stream().noneMatch(audiences::contains)) {
            throw Refusal.wrongCredential(
                    "the token is not meant for this service: its audience must be " + String.join(" or ", audiences));
        }
        Optional<String> client = claims.text(settings.clientClaims());
        Optional<String> subject = claims.text(List.of(SUBJECT));
        if (isApplication(claims, client, subject)) {
            String id = client.or(() -> subject)
                    .orElseThrow(() -> Refusal.wrongCredential("the token names neither a subject nor a client"));
            return new Caller(Caller.Kind.APPLICATION, id, shortened(id), tenant(claims), scopes(claims));
        }
        String id = subject.orElseThrow();
        String name = claims.text(settings.nameClaims()).orElse(id);
        return new Caller(Caller.Kind.USER, id, shortened(name), tenant(claims), scopes(claims));
    }

    /** A name is shown and kept; what is to tell callers apart is the id. */
    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("\\p{Cntrl}", "?");
    }

    private boolean isApplication(Claims claims, Optional<String> client, Optional<String> subject) {
        if (subject.isEmpty() || isMarked(claims)) {
            return true;
        }
        return client.map(id -> subject.get().equals(id)
                        || subject.get().equals(id + "@clients")
                        || claims.texts(USER_NAME).contains(SERVICE_ACCOUNT + id.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    private boolean isMarked(Claims claims) {
        return settings.applicationClaim()
                .map(rule -> rule.split("=", 2))
                .filter(rule -> rule.length == 2)
                .map(rule -> claims.texts(rule[0].strip()).contains(rule[1].strip()))
                .orElse(false);
    }

    private Set<Scope> scopes(Claims claims) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        claims.texts(settings.scopeClaims()).stream()
                .flatMap(text -> Arrays.stream(text.split("\\s+")))
                .flatMap(word -> Scope.of(word).stream())
                .forEach(scopes::add);
        return scopes;
    }

    private String tenant(Claims claims) {
        List<String> named = claims.texts(settings.tenantClaim());
        if (named.size() > 1) {
            throw Refusal.withoutTenant("the claim '" + settings.tenantClaim() + "' of the token names " + named.size()
                    + " tenants; ask for a token that names one");
        }
        String tenant = named.isEmpty() ? settings.defaultTenant().orElse("") : named.get(0);
        if (tenant.isBlank() || tenant.length() > LONGEST_TENANT) {
            throw Refusal.withoutTenant("the token has no claim '" + settings.tenantClaim() + "' of 1 to "
                    + LONGEST_TENANT + " characters; have the provider add it, or set"
                    + " lineman.access.default-tenant if the service has one tenant only");
        }
        return tenant.strip();
    }
}
