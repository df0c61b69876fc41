package org.lineman.door.rest.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.lineman.pack.activation.ActivationReport;
import org.lineman.pack.activation.ActivationReport.Outcome;
import org.lineman.pack.activation.Lease;

/**
 * Ready means that a pack is loaded; says which. An activation that failed leaves the service ready, since the pack before goes
 * on answering, and is told of here until the next attempt.
 */
@Readiness
@ApplicationScoped
class PackHealth implements HealthCheck {
    @Inject
    PackInUse inUse;

    @Override
    public HealthCheckResponse call() {
        ActivationReport last = inUse.activations().last();
        try (Lease lease = inUse.lease()) {
            HealthCheckResponseBuilder health = HealthCheckResponse.named("pack")
                    .up()
                    .withData("version", lease.pack().version())
                    .withData("digest", lease.pack().digest())
                    .withData(
                            "lastActivation",
                            last.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (last.outcome() != Outcome.ACTIVATED) {
                health.withData("failed", last.complaint())
                        .withData("failedAt", last.reason().when().toString());
            }
            return health.build();
        }
    }
}
