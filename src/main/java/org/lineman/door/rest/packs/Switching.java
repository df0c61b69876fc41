package org.lineman.door.rest.packs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lineman.pack.activation.ActivationReport;
import org.lineman.pack.activation.ActivationReport.Outcome;
import org.lineman.pack.activation.Reason;
import org.lineman.pack.store.StoredPack;

/**
 * Activates and rolls back, and tells of it: in the log, as {@code lineman_pack_activations_total} by action and outcome, and as
 * {@code lineman_pack_active}, which is 1 for the pack that answers.
 */
@Singleton
@Startup
class Switching {
    private static final Logger LOG = Logger.getLogger(Switching.class);

    @Inject
    PackInUse inUse;

    @Inject
    MeterRegistry meters;

    @Inject
    StoredReplay storedReplay;

    private MultiGauge active;

    @PostConstruct
    void begin() {
        active = MultiGauge.builder("lineman.pack.active")
                .description("1 for the pack that answers")
                .register(meters);
        tell(inUse.activations().last());
    }

    /**
     * Examines and activates a stored pack.
     *
     * @param unchanged what must be answered as before: cases of packs, and sets of stored cases
     * @throws PackRefused if anything is wrong with it
     */
    ActivationReport activate(String ref, Reason reason, List<String> unchanged) {
        StoredPack pack = inUse.shelf().require(ref);
        return told(inUse.activations()
                .activate(pack, reason, StoredReplay.ofPacks(unchanged), storedReplay.unchanged(unchanged)));
    }

    /** The same for a pack at hand, with nothing that must be answered as before. */
    ActivationReport activate(StoredPack pack, Reason reason) {
        return told(inUse.activations().activate(pack, reason, List.of()));
    }

    /**
     * Goes back.
     *
     * @param to the pack; empty for the one that answered last
     * @throws PackRefused if it cannot be loaded any more
     */
    ActivationReport rollBack(Optional<String> to, Reason reason) {
        return told(inUse.activations().rollBack(to, reason));
    }

    private ActivationReport told(ActivationReport report) {
        tell(report);
        if (report.outcome() == Outcome.REFUSED) {
            throw new PackRefused(
                    "the pack " + report.to().label() + " is not activated, "
                            + report.from().label() + " goes on answering; " + report.complaint(),
                    report.problems());
        }
        return report;
    }

    private void tell(ActivationReport report) {
        Counter.builder("lineman.pack.activations")
                .description("attempts to let another pack answer")
                .tag("action", word(report.action()))
                .tag("outcome", word(report.outcome()))
                .register(meters)
                .increment();
        inUse.activations().packs().packs().stream()
                .findFirst()
                .ifPresent(pack -> active.register(
                        List.of(MultiGauge.Row.of(Tags.of("version", pack.version(), "digest", pack.digest()), 1)),
                        true));
        if (report.outcome() == Outcome.REFUSED) {
            LOG.errorf(
                    "pack %s is not activated, %s goes on answering; %s",
                    report.to().label(), report.from().label(), report.complaint());
        } else {
            LOG.infof(
                    "pack %s answers (%s by %s: %s)",
                    report.to().label(),
                    word(report.action()),
                    report.reason().by(),
                    report.reason().why());
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
