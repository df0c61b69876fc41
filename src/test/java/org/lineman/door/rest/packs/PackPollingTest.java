package org.lineman.door.rest.packs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lineman.pack.GatePack;

/** What is new at the source of the settings is activated by itself, and each content once. */
@QuarkusTest
@TestProfile(PackPollingTest.Polling.class)
class PackPollingTest {
    private static final Path SOURCE = Path.of("target/gates/polled").toAbsolutePath();

    /** A service that looks at a folder each second. */
    public static final class Polling implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            put(GatePack.files("home"));
            Map<String, String> settings = new HashMap<>(new GateHome().getConfigOverrides());
            settings.put("lineman.packs.source", SOURCE.toString());
            settings.put("lineman.packs.poll", "1s");
            return settings;
        }
    }

    @Test
    void aNewPackComesByItselfAndOneThatWasRolledBackStaysAway() throws InterruptedException {
        put(GatePack.files("2"));
        await("2");

        given().contentType(ContentType.JSON)
                .body(Map.of("by", "jo", "why", "no good"))
                .post("/v1/packs/rollback")
                .then()
                .statusCode(200);
        put(GatePack.broken("3"));
        for (int i = 0; i < 600 && !trail().contains("refused"); i++) {
            Thread.sleep(100);
        }
        put(GatePack.files("2"));
        put(GatePack.files("4"));
        await("4");

        List<String> outcomes = given().get("/v1/packs/activations").path("entries.outcome");
        assertThat(outcomes)
                .as("newest first: 4 came, 3 was refused, 2 was rolled back, 2 came")
                .containsExactly("activated", "begun", "refused", "begun", "activated", "begun", "activated", "begun");
    }

    private static String trail() {
        return given().get("/v1/packs/activations").asString();
    }

    /** In one step, as somebody who deploys does it: a pack that is half written is another one. */
    private static void put(Map<String, String> files) {
        Path next = SOURCE.resolveSibling("polled-next");
        try {
            Files.deleteIfExists(next);
            Files.createSymbolicLink(next, GatePack.write(GateHome.folder(), files));
            Files.move(next, SOURCE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(String version) throws InterruptedException {
        for (int i = 0; i < 600 && !version.equals(active()); i++) {
            Thread.sleep(100);
        }
        assertThat(active()).isEqualTo(version);
    }

    private static String active() {
        return given().get("/v1/packs/active").path("version");
    }
}
