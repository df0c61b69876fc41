package org.lineman.door.rest.access;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Says at the start who is let in, or refuses to start: before the pack is loaded, and before anything listens. */
@Singleton
@Startup(StartCheck.FIRST)
public final class StartCheck {
    static final int FIRST = 1;

    private static final Logger LOG = Logger.getLogger(StartCheck.class);

    @Inject
    StartCheck(Config config) {
        new Exposure(config).whyNot().ifPresent(why -> {
            LOG.error(why);
            throw new ConfigurationException("lineman: not started: " + why);
        });
        if (AccessMode.of(config) == AccessMode.SECURED) {
            LOG.infof(
                    "secured: tokens of %s for %s, and keys",
                    config.getValue("quarkus.oidc.auth-server-url", String.class),
                    config.getValue("quarkus.oidc.token.audience", String.class));
        } else {
            LOG.info("not secured: whoever is on this machine may do everything; lineman.access.issuer changes it");
        }
    }
}
