package org.lineman.door.rest.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that there is room for one more request. A short rush is none of anybody's business; a service that has been
 * turning requests away for long says so, so that whoever spreads the load sends them to another one until its queue is empty.
 */
@Readiness
@ApplicationScoped
class SaturationHealth implements HealthCheck {
    @Inject
    LimitsInUse limits;

    @Override
    public HealthCheckResponse call() {
        Turns work = limits.work();
        Duration full = work.fullFor();
        return HealthCheckResponse.named("load")
                .status(full.compareTo(limits.settings().saturated()) < 0)
                .withData("working", work.working())
                .withData("waiting", work.waiting())
                .withData("turningAwayForSeconds", full.toSeconds())
                .build();
    }
}
