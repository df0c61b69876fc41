package org.lineman.door.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that a pack is loaded; says which. */
@Readiness
@ApplicationScoped
class PackHealth implements HealthCheck {
    @Inject
    PackInUse inUse;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("pack")
                .up()
                .withData("version", inUse.pack().version())
                .withData("digest", inUse.pack().digest())
                .build();
    }
}
