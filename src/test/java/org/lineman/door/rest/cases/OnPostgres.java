package org.lineman.door.rest.cases;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.lineman.casefile.DatabaseSettings;
import org.lineman.casefile.Databases;

/** A service that keeps its cases in PostgreSQL. */
public final class OnPostgres implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        DatabaseSettings settings = Databases.POSTGRESQL.fresh(null);
        return Map.of(
                "lineman.database.url", settings.url(),
                "lineman.database.username", settings.user(),
                "lineman.database.password", settings.password());
    }
}
