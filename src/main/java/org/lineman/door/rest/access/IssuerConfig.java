package org.lineman.door.rest.access;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes {@code lineman.access.issuer} the one switch: the settings of Quarkus that follow from it stand above the defaults of the
 * program and below everything that a person writes, so that each can still be set by its own name.
 */
public final class IssuerConfig implements ConfigSourceFactory {
    static final String ISSUER = "lineman.access.issuer";

    /** Above application.properties in the program (250), below that in the folder config (260). */
    private static final int ORDINAL = 255;

    private static final String OIDC = "quarkus.oidc.";
    private static final String CLIENT = "quarkus.oidc-client.";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String issuer = value(context, ISSUER, value(context, OIDC + "auth-server-url", ""));
        return issuer.isEmpty()
                ? List.of()
                : List.of(
                        new PropertiesConfigSource(settings(context, issuer), "what follows from " + ISSUER, ORDINAL));
    }

    private static Map<String, String> settings(ConfigSourceContext context, String issuer) {
        Map<String, String> settings = new HashMap<>();
        settings.put(OIDC + "tenant-enabled", "true");
        settings.put(OIDC + "auth-server-url", issuer);
        settings.put(OIDC + "application-type", "service");
        settings.put(OIDC + "token.audience", value(context, "lineman.access.audience", "lineman"));
        // A signed token is judged here; nobody makes the service ask the provider by sending nonsense.
        settings.put(OIDC + "token.allow-jwt-introspection", "false");
        String client = value(context, "lineman.access.client-id", "");
        settings.put(OIDC + "token.allow-opaque-token-introspection", String.valueOf(!client.isEmpty()));
        if (!client.isEmpty()) {
            String secret = value(context, "lineman.access.client-secret", "");
            settings.put(OIDC + "client-id", client);
            settings.put(OIDC + "credentials.secret", secret);
            settings.put(CLIENT + "auth-server-url", issuer);
            settings.put(CLIENT + "client-id", client);
            settings.put(CLIENT + "credentials.secret", secret);
            settings.put(CLIENT + "grant.type", "client");
            String scope = value(context, "lineman.access.scope", "");
            if (!scope.isEmpty()) {
                settings.put(CLIENT + "scopes", String.join(",", scope.split("\\s+")));
            }
        }
        return settings;
    }

    private static String value(ConfigSourceContext context, String name, String otherwise) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null || value.getValue().isBlank()
                ? otherwise
                : value.getValue().strip();
    }
}
