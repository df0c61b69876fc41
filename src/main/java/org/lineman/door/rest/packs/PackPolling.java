package org.lineman.door.rest.packs;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lineman.document.DocumentException;
import org.lineman.door.rest.wire.Settings;
import org.lineman.pack.activation.ActivationUnderWay;
import org.lineman.pack.activation.Reason;
import org.lineman.pack.source.PackSource;
import org.lineman.pack.store.StoreUnusable;
import org.lineman.pack.store.StoredPack;

/**
 * Looks at the source of the settings now and then, and activates what is new there. A content that was tried before, whatever
 * came of it, is left to people: a pack that was refused, or that somebody rolled back, does not come again by itself.
 */
@Singleton
@Startup
class PackPolling {
    private static final Logger LOG = Logger.getLogger(PackPolling.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    @Inject
    Settings settings;

    @Inject
    PackInUse inUse;

    @Inject
    PackIntake intake;

    @Inject
    Switching switching;

    private ScheduledExecutorService timer;
    private volatile String seen = "";

    @PostConstruct
    void begin() {
        settings.packs().source().ifPresent(spec -> {
            long every = Math.max(settings.packs().poll().toMillis(), SHORTEST.toMillis());
            timer = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "pack-poll");
                thread.setDaemon(true);
                return thread;
            });
            timer.scheduleWithFixedDelay(() -> look(spec), 0, every, TimeUnit.MILLISECONDS);
        });
    }

    /** Nothing may end the series of looks: a source that cannot be reached now may be there next time. */
    private void look(String spec) {
        try {
            PackSource source = intake.source(spec);
            String head = source.head();
            if (!head.equals(seen)) {
                take(spec);
                seen = head;
            }
        } catch (ActivationUnderWay busy) {
            LOG.infof("%s waits: %s", spec, busy.getMessage());
        } catch (PackRefused refused) {
            refused.problems().forEach(LOG::error);
            LOG.error(refused.getMessage());
        } catch (IOException | DocumentException | StoreUnusable e) {
            LOG.errorf("%s cannot be looked at: %s", spec, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s cannot be looked at", spec);
        }
    }

    private void take(String spec) {
        StoredPack pack = intake.add(spec);
        boolean tried = inUse.activations().trail().entries().stream()
                .anyMatch(entry -> entry.to().digest().equals(pack.digest()));
        if (!tried && !inUse.activations().packs().activeDigest().equals(pack.digest())) {
            switching.activate(pack, new Reason("lineman.packs.source", spec, Instant.now()));
        }
    }

    @PreDestroy
    void end() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
