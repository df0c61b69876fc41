package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.Peer;
import org.lineman.door.rest.access.Provider;
import org.lineman.door.rest.access.ProviderProcess;
import org.lineman.pack.GatePack;

/** The packaged service: where it does not start, and what it does while its provider is away. */
class SecuredStartIT {
    private static final int SECONDS_TO_START = 90;

    @TempDir
    Path folder;

    private Process service;

    @BeforeEach
    void aHome() {
        GatePack.write(folder.resolve("home"), GatePack.files("1"));
    }

    @AfterEach
    void end() throws InterruptedException {
        if (service != null && service.isAlive()) {
            service.destroy();
            service.waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void othersAreNotServedByAccident(String host) throws IOException, InterruptedException {
        start(List.of(), "--port", "0", "--host", host);

        assertThat(service.waitFor(SECONDS_TO_START, TimeUnit.SECONDS)).isTrue();

        assertThat(service.exitValue()).isEqualTo(Exit.BROKEN_PACK);
        assertThat(log())
                .contains("quarkus.http.host is " + host, "set lineman.access.issuer=https://")
                .doesNotContain("Listening on");
    }

    @Test
    void theProviderMayComeLater() throws IOException, InterruptedException {
        Peer.requireModule("oidc-provider");
        int at = freePort();
        int port = freePort();
        String issuer = "http://127.0.0.1:" + at;
        start(
                List.of(
                        "-Dlineman.access.issuer=" + issuer,
                        "-Dlineman.access.client-id=service",
                        "-Dlineman.access.client-secret=service-secret-of-the-tests"),
                "--port",
                String.valueOf(port));
        await("Listening on");
        URI packs = URI.create("http://127.0.0.1:" + port + "/v1/packs");

        HttpResponse<String> away = get(packs, "a.b.c");
        assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
        assertThat(away.body()).contains("cannot ask its OpenID provider");

        ProviderProcess process = new ProviderProcess();
        process.start(at);
        try {
            String token = new Provider(issuer).application("packs:read");
            assertThat(get(packs, token).body()).contains("\"version\": \"1\"");
        } finally {
            process.stop();
        }
    }

    private void start(List<String> settings, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlineman.home=" + folder.resolve("home"),
                "-Dlineman.cache=" + Path.of("target/rules-cache").toAbsolutePath(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        command.addAll(settings);
        command.addAll(List.of(
                "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString(),
                "serve"));
        command.addAll(List.of(words));
        service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private void await(String line) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!log().contains(line)) {
            assertThat(service.isAlive() && System.nanoTime() < deadline)
                    .as(log())
                    .isTrue();
            Thread.sleep(100);
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static HttpResponse<String> get(URI address, String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
