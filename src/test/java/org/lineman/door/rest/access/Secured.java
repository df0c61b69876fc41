package org.lineman.door.rest.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lineman.pack.GatePack;

/** A secured service on a small pack. */
public final class Secured implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Path folder = folder();
        GatePack.write(folder.resolve("home"), GatePack.files("home"));
        return Map.of(
                "lineman.home",
                folder.resolve("home").toString(),
                "lineman.cache",
                Path.of("target/rules-cache").toAbsolutePath().toString(),
                "lineman.packs.store",
                folder.resolve("packs").toString(),
                "lineman.access.client-id",
                "service",
                "lineman.access.client-secret",
                "service-secret-of-the-tests",
                "lineman.access.scope",
                "diagnoses:read alarms:write");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(KeycloakProcess.isWanted() ? KeycloakProcess.class : ProviderProcess.class));
    }

    /** A new folder; JUnit cannot hand one to a test of Quarkus. */
    public static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/gates")), "secured")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
