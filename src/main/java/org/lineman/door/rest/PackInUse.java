package org.lineman.door.rest;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.lineman.Diagnose;
import org.lineman.document.DocumentException;
import org.lineman.pack.Pack;

/** The pack that answers requests: loaded before the first one is taken, or the service does not start. */
@Singleton
@Startup
public final class PackInUse {
    private static final Logger LOG = Logger.getLogger(PackInUse.class);

    private final Pack pack;
    private final Diagnose diagnose;

    @Inject
    PackInUse(Settings settings) {
        this.pack = load(settings);
        this.diagnose = new Diagnose(pack);
        LOG.infof(
                "pack %s (%s) from %s",
                pack.version(), pack.digest(), settings.home().toAbsolutePath());
    }

    /** Quarkus ends on this exception and prints its message as it stands, without a stack trace. */
    private static Pack load(Settings settings) {
        try {
            return Pack.load(
                    settings.home(), settings.cache().orElse(settings.home().resolve(".lineman/cache")));
        } catch (DocumentException e) {
            e.problems().forEach(LOG::error);
            throw new ConfigurationException(
                    "lineman: not started: the rules or the knowledge base are broken, see the lines above");
        }
    }

    Pack pack() {
        return pack;
    }

    Diagnose diagnose() {
        return diagnose;
    }

    @PreDestroy
    void close() {
        pack.close();
    }
}
