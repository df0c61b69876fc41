package org.lineman.door.rest.access;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.OidcClientsConfig;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lineman.door.rest.wire.Settings;

/**
 * The access token of the service itself, for calls that it makes: by client credentials (RFC 6749, section 4.4), as the client of
 * {@code lineman.access.client-id}. A token is asked for when it is first needed, and kept until it expires.
 */
@Singleton
public class OwnToken {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcClients clients;
    private final OidcClientConfig config;
    private final boolean isSet;
    private final TokensHelper tokens = new TokensHelper();
    private OidcClient client;

    @Inject
    OwnToken(OidcClients clients, OidcClientsConfig configs, Settings settings) {
        this.clients = clients;
        this.config = OidcClientsConfig.getDefaultClient(configs);
        this.isSet = settings.access().clientId().isPresent();
    }

    /** Whether the service is a client of a provider at all. */
    public boolean isSet() {
        return isSet;
    }

    /**
     * A token that is valid now. Blocks while one is asked for.
     *
     * @throws IllegalStateException if the service is nobody's client, or the provider gives it none
     */
    public String current() {
        if (!isSet) {
            throw new IllegalStateException(
                    "the service has no client of its own; set lineman.access.client-id and lineman.access.client-secret");
        }
        try {
            return tokens.getTokens(client()).await().atMost(PATIENCE).getAccessToken();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the OpenID provider did not answer in " + PATIENCE.toSeconds() + " s", e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("the OpenID provider gives the service no token: " + e.getMessage(), e);
        }
    }

    /** Quarkus would ask for the provider's addresses at the start, and not start while the provider is away. */
    private synchronized OidcClient client() {
        if (client == null) {
            client = clients.newClient(OidcClientConfig.builder(config)
                            .id("lineman")
                            .clientEnabled(true)
                            .build())
                    .await()
                    .atMost(PATIENCE);
        }
        return client;
    }
}
