package org.lineman.door.rest.keeping;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.lineman.casefile.Cases;
import org.lineman.casefile.Database;
import org.lineman.casefile.DatabaseSettings;
import org.lineman.casefile.Keeping;
import org.lineman.casefile.KeyedVeils;
import org.lineman.door.rest.wire.Settings;
import org.lineman.redaction.vault.LocalKey;

/**
 * Opens the database of the settings and the cases in it. A database that is away does not stop the start: readiness tells, and the
 * next request tries again.
 */
@Singleton
@Startup
public class CaseBook {
    private static final Logger LOG = Logger.getLogger(CaseBook.class);
    private static final List<String> POLICIES = List.of("kept", "digest");

    private final Database database;
    private final Cases cases;
    private final Keeping keeping;

    @Inject
    CaseBook(Settings settings) {
        this.keeping = keeping(settings.cases());
        this.database = open(settings(settings));
        this.cases = new Cases(database, new KeyedVeils(key(settings)), keeping, Clock.systemUTC());
        database.fault()
                .ifPresentOrElse(
                        why -> LOG.errorf(
                                "the database %s does not answer, and cases cannot be kept until it does: %s",
                                database.place(), why),
                        () -> LOG.infof("cases are kept in %s", database.place()));
    }

    private static LocalKey key(Settings settings) {
        Path file = settings.cases()
                .key()
                .orElseGet(() -> settings.home().resolve(".lineman").resolve("case.key"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return LocalKey.at(file);
        } catch (IOException e) {
            throw new ConfigurationException("lineman.cases.key: " + e.getMessage(), e);
        }
    }

    private static Database open(DatabaseSettings settings) {
        try {
            return new Database(settings);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("lineman.database.url: " + e.getMessage(), e);
        }
    }

    private static DatabaseSettings settings(Settings settings) {
        Settings.Database database = settings.database();
        return database.url()
                .map(url -> DatabaseSettings.of(
                        url, database.username(), database.password().orElse("")))
                .orElseGet(() -> DatabaseSettings.ofFile(
                        settings.home().resolve(".lineman").resolve("cases")));
    }

    private static Keeping keeping(Settings.Cases cases) {
        if (!POLICIES.contains(cases.evidence())) {
            throw new ConfigurationException(
                    "lineman.cases.evidence: '" + cases.evidence() + "' is neither of " + String.join(", ", POLICIES));
        }
        return new Keeping(
                cases.evidence().equals(POLICIES.get(0)),
                cases.largestKept().asLongValue(),
                cases.evidenceFor(),
                cases.casesFor());
    }

    /** The database. */
    @Produces
    @Singleton
    public Database database() {
        return database;
    }

    /** The cases in it. */
    @Produces
    @Singleton
    public Cases cases() {
        return cases;
    }

    @PreDestroy
    void close() {
        database.close();
    }
}
