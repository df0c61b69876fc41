package org.lineman.door.rest.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Keycloak as a process beside the tests, with a realm of its own; where it was unpacked, a system property says. */
public final class KeycloakProcess implements QuarkusTestResourceLifecycleManager {
    /** The property with Keycloak's folder; {@code mvn -Pkeycloak} sets it. */
    static final String FOLDER = "lineman.tests.keycloak";

    private static final Path REALM = Path.of("src/test/peers/keycloak/realm.json");
    private static final Path LOG = Path.of("target/keycloak.log");
    private static final int SECONDS_TO_START = 240;
    private static final int OK = 200;

    private Process process;

    /** Whether the tests are to run against it. */
    static boolean isWanted() {
        return System.getProperty(FOLDER) != null;
    }

    @Override
    public Map<String, String> start() {
        Mint mint = Mint.strange();
        Path folder = Path.of(System.getProperty(FOLDER));
        try {
            int port = freePort();
            Path realm = Files.createDirectories(folder.resolve("data/import")).resolve("voice-realm.json");
            Files.writeString(realm, Files.readString(REALM).replace("@PRIVATE_KEY@", mint.privateKeyInBase64()));
            process = new ProcessBuilder(
                            "sh",
                            folder.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--db=dev-mem",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
            String issuer = "http://127.0.0.1:" + port + "/realms/voice";
            await(URI.create(issuer + "/.well-known/openid-configuration"));
            return Map.of(
                    "lineman.access.issuer",
                    issuer,
                    "tests.provider.issuer",
                    issuer,
                    "tests.provider.opaque",
                    "false",
                    "tests.provider.key",
                    mint.privateKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void await(URI ready) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (status(ready) != OK) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                stop();
                throw new IllegalStateException("Keycloak did not start: see " + LOG);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static int status(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        } finally {
            connection.disconnect();
        }
    }

    /** The script has started a Java, which would outlive it. */
    @Override
    public void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
