package org.lineman.door.rest.keeping;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.lineman.casefile.Database;

/** Ready once cases can be kept. The service stays alive without: whoever needs no case kept is still answered. */
@Readiness
class DatabaseHealth implements HealthCheck {
    @Inject
    Database database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .withData("place", database.place())
                .status(database.answers())
                .build();
    }
}
