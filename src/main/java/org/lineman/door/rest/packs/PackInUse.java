package org.lineman.door.rest.packs;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lineman.Diagnose;
import org.lineman.document.DocumentException;
import org.lineman.door.rest.wire.Settings;
import org.lineman.pack.Pack;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.activation.Activations;
import org.lineman.pack.activation.Lease;
import org.lineman.pack.activation.LivePacks;
import org.lineman.pack.activation.Reason;
import org.lineman.pack.activation.Shelf;
import org.lineman.pack.activation.UnknownPack;
import org.lineman.pack.store.PackRef;
import org.lineman.pack.store.PackStore;

/** The packs that answer requests: one is loaded before the first request is taken, or the service does not start. */
@Singleton
@Startup
public final class PackInUse {
    private static final Logger LOG = Logger.getLogger(PackInUse.class);

    private final Shelf shelf;
    private final Activations activations;

    @Inject
    PackInUse(Settings settings) {
        Path home = settings.home().toAbsolutePath().normalize();
        PackStore store = new PackStore(settings.packs().store().orElse(home.resolve(".lineman/packs")));
        this.shelf = new Shelf(store, home, settings.cache().orElse(home.resolve(".lineman/cache")));
        this.activations = begin(settings.packs().keep());
        try (Lease lease = lease()) {
            Pack pack = lease.pack();
            LOG.infof("pack %s (%s) answers", pack.version(), pack.digest());
            sayIfHomeWaits(home, pack);
        }
    }

    /** Whoever edits the home folder and starts again expects to see it answer. */
    private static void sayIfHomeWaits(Path home, Pack active) {
        try {
            PackIdentity there = PackIdentity.of(home);
            if (!there.digest().equals(active.digest())) {
                LOG.infof(
                        "the pack in %s, %s (%s), is another one and does not answer until it is added and activated",
                        home, there.version(), there.digest());
            }
        } catch (DocumentException e) {
            LOG.infof("%s holds no pack", home);
        }
    }

    /** Quarkus ends on this exception and prints its message as it stands, without a stack trace. */
    private Activations begin(int keep) {
        try {
            return new Activations(
                    shelf,
                    (pack, limits, submission) -> new Diagnose(pack, limits).answer(submission),
                    keep,
                    new Reason("lineman serve", "start of the service", Instant.now()));
        } catch (DocumentException e) {
            shelf.store().close();
            e.problems().forEach(LOG::error);
            throw new ConfigurationException(
                    "lineman: not started: the rules or the knowledge base are broken, see the lines above");
        }
    }

    Shelf shelf() {
        return shelf;
    }

    Activations activations() {
        return activations;
    }

    /** Leases the pack that answers. */
    public Lease lease() {
        return activations.packs().lease();
    }

    /**
     * Leases the pack that a request asks for.
     *
     * @param named its version or digest; null for the one that answers
     * @throws UnknownPack if there is none in memory
     */
    public Lease lease(String named) {
        LivePacks packs = activations.packs();
        return named == null
                ? packs.lease()
                : packs.lease(named)
                        .orElseThrow(() -> new UnknownPack("no pack '" + named + "' is ready to answer; ready are: "
                                + String.join(
                                        ", ",
                                        packs.packs().stream()
                                                .map(pack -> PackRef.label(pack.version(), pack.digest()))
                                                .toList())));
    }

    /**
     * The text of a file of a pack; empty if its files are no longer there as they were loaded.
     *
     * @param file its path below the folder of the pack
     */
    public Optional<String> text(Pack pack, String file) {
        return shelf.folder(pack).flatMap(folder -> {
            try {
                return Optional.of(Files.readString(folder.resolve(file)));
            } catch (IOException e) {
                LOG.warnf("%s of the pack %s cannot be read: %s", file, pack.version(), e.getMessage());
                return Optional.empty();
            }
        });
    }

    @PreDestroy
    void close() {
        activations.close();
        shelf.store().close();
    }
}
