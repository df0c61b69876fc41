package org.lineman.door.rest.keeping;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lineman.casefile.Cases;
import org.lineman.casefile.DatabaseGone;
import org.lineman.casefile.Forgotten;

/** Forgets, every hour, what has been kept for long enough. Replicas may do so at the same time. */
@Singleton
@Startup
class RetentionTimer {
    private static final Logger LOG = Logger.getLogger(RetentionTimer.class);
    private static final int EVERY_MINUTES = 60;

    @Inject
    Cases cases;

    private ScheduledExecutorService timer;

    @PostConstruct
    void begin() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "case-retention");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::forget, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Nothing may end the series: a database that is away now may be there next time. */
    private void forget() {
        try {
            Forgotten forgotten = cases.forget();
            if (forgotten.evidence() + forgotten.cases() > 0) {
                LOG.infof("forgot %d pieces of evidence and %d cases", forgotten.evidence(), forgotten.cases());
            }
        } catch (DatabaseGone e) {
            LOG.errorf("nothing was forgotten: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("nothing was forgotten", e);
        }
    }

    @PreDestroy
    void end() {
        timer.shutdownNow();
    }
}
