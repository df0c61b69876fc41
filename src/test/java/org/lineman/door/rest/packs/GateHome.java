package org.lineman.door.rest.packs;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lineman.pack.GatePack;

/** A service on a small pack, with a store of its own. */
public final class GateHome implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Path folder = folder();
        GatePack.write(folder.resolve("home"), GatePack.files("home"));
        return Map.of(
                "lineman.home", folder.resolve("home").toString(),
                "lineman.cache", Path.of("target/rules-cache").toAbsolutePath().toString(),
                "lineman.packs.store", folder.resolve("packs").toString(),
                "lineman.packs.keep", "2");
    }

    /** A new folder; JUnit cannot hand one to a test of Quarkus. */
    static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/gates")), "gates")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
