package org.lineman.door.rest.watch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lineman.Peer;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;

/** A real Prometheus that fetches the metrics of a service each second, with our rules. */
final class Prometheus implements AutoCloseable {
    private static final int SECONDS_TO_ANSWER = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Process process;
    private final Path log;

    Prometheus(Path folder, int service) throws IOException {
        Path program = Peer.require("prometheus");
        log = folder.resolve("prometheus.log");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ["%s"]
                scrape_configs:
                  - job_name: lineman
                    metrics_path: /q/metrics
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                """.formatted(
                        Path.of("deploy/prometheus/lineman.rules.yml").toAbsolutePath(), service));
        process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("prometheus"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** What an expression gives now; empty if no series answers it. */
    List<DocumentNode> query(String expression) throws IOException, InterruptedException {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .require("data")
                .orElseThrow()
                .list("result");
    }

    /** Waits until an expression gives something. */
    List<DocumentNode> await(String expression) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_ANSWER);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                List<DocumentNode> result = query(expression);
                if (!result.isEmpty()) {
                    return result;
                }
            } catch (ConnectException notYet) {
                Thread.sleep(100);
            }
            Thread.sleep(200);
        }
        throw new AssertionError(expression + " gives nothing:\n" + Files.readString(log));
    }

    private DocumentNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 503) {
            throw new ConnectException("it is starting");
        }
        DocumentNode answer = JsonDocument.read(path, response.body());
        if (!answer.requireText("status").equals("success")) {
            throw new AssertionError(path + ": " + response.body());
        }
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
