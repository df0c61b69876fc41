package org.lineman.door.rest;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Startup;
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
    /** As the command line has it: the rules or the knowledge base are broken. */
    private static final int BROKEN_PACK = 4;

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

    /** Quarkus prints the message of this exception as it stands and ends with its exit code, without a stack trace. */
    private static Pack load(Settings settings) {
        try {
            return Pack.load(
                    settings.home(), settings.cache().orElse(settings.home().resolve(".lineman/cache")));
        } catch (DocumentException e) {
            e.problems().forEach(LOG::error);
            throw new PreventFurtherStepsException(
                    "lineman: not started: the rules or the knowledge base are broken, see the lines above",
                    BROKEN_PACK);
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
