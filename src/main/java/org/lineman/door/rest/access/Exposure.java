package org.lineman.door.rest.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Whether a configuration would let in people that nobody decided to let in. There is no setting that overrules it.
 */
final class Exposure {
    private static final String HOW = "; see docs/how-to/secure-the-service.md";
    private static final String ADDRESS = "quarkus.http.host";
    private static final String CLIENT_ID = "lineman.access.client-id";
    private static final String CLIENT_SECRET = "lineman.access.client-secret";

    private final Config config;
    private final AccessMode mode;

    Exposure(Config config) {
        this.config = config;
        this.mode = AccessMode.of(config);
    }

    /** Why the service must not start, and the one line that changes it; empty if it may. */
    Optional<String> whyNot() {
        return Stream.of(halfSecured(), unsecured(), believesAnybody(), overPlainHttp(), halfAClient())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> halfSecured() {
        boolean wanted = has(IssuerConfig.ISSUER) || has("quarkus.oidc.auth-server-url");
        return wanted && mode == AccessMode.LOCAL
                ? Optional.of(
                        "an issuer is set, and quarkus.oidc.tenant-enabled=false says that nobody is asked for its"
                                + " tokens; take one of the two out" + HOW)
                : Optional.empty();
    }

    private Optional<String> unsecured() {
        String host = text(ADDRESS, "0.0.0.0");
        return mode == AccessMode.LOCAL && !isLoopback(host)
                ? Optional.of(
                        ADDRESS + " is " + host + ", which others can reach, and nobody would be asked who they are;"
                                + " set lineman.access.issuer=https://your-openid-provider, or " + ADDRESS
                                + "=127.0.0.1 to serve this machine alone" + HOW)
                : Optional.empty();
    }

    private Optional<String> believesAnybody() {
        if (mode == AccessMode.LOCAL) {
            return Optional.empty();
        }
        String issuer = text("quarkus.oidc.auth-server-url", "");
        if (!isSafe(issuer)) {
            return Optional.of("the issuer is '" + issuer + "': keys that come over plain HTTP prove nothing; set"
                    + " lineman.access.issuer=https://your-openid-provider" + HOW);
        }
        List<String> audience =
                Arrays.asList(text("quarkus.oidc.token.audience", "any").split("\\s*,\\s*"));
        if (audience.contains("any")) {
            return Optional.of("tokens for any audience would be taken, also those that were given to other services;"
                    + " set lineman.access.audience=lineman or what your provider writes" + HOW);
        }
        return text("quarkus.oidc.application-type", "service").equals("service")
                ? Optional.empty()
                : Optional.of("quarkus.oidc.application-type must be service: there are no pages to log in to" + HOW);
    }

    private Optional<String> overPlainHttp() {
        String host = text(ADDRESS, "0.0.0.0");
        boolean safe = isLoopback(host)
                || text("quarkus.http.insecure-requests", "enabled").equalsIgnoreCase("disabled")
                || text("lineman.access.tls-terminated-by-proxy", "false").equals("true");
        return mode == AccessMode.LOCAL || safe
                ? Optional.empty()
                : Optional.of("tokens would come to " + host + " over plain HTTP, for everybody on the way to read;"
                        + " set quarkus.http.insecure-requests=disabled beside a certificate (quarkus.tls.key-store.*), or"
                        + " lineman.access.tls-terminated-by-proxy=true if only a proxy that speaks TLS reaches this address"
                        + HOW);
    }

    private Optional<String> halfAClient() {
        if (has(CLIENT_ID) == has(CLIENT_SECRET)) {
            return Optional.empty();
        }
        return Optional.of((has(CLIENT_ID) ? CLIENT_SECRET : CLIENT_ID)
                + " is missing: a client has both an id and a secret" + HOW);
    }

    /** Whether what comes from a provider is what it sent. */
    private static boolean isSafe(String issuer) {
        try {
            URI address = URI.create(issuer);
            return address.getHost() != null
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme()) && isLoopback(address.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether an address or name leads to this machine and nowhere else; one that leads nowhere yet may lead anywhere later. */
    static boolean isLoopback(String host) {
        try {
            return !host.isBlank()
                    && Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean has(String name) {
        return !text(name, "").isBlank();
    }

    private String text(String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise).strip();
    }
}
