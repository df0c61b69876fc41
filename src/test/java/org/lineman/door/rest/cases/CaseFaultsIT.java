package org.lineman.door.rest.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.casefile.PostgresServer;
import org.lineman.door.rest.RunningService;

/** What was accepted is there, whatever happens to the service, its database or its disk: real processes, counted cases. */
class CaseFaultsIT {
    private static final long SEED = 20261122;
    private static final int KILLS = 3;
    private static final int SENDERS = 4;
    private static final String LINE = "338120 KB   2024-03-05 10:12:41   core.2201.6.ccm.1709629961\n";

    @TempDir
    Path folder;

    private static HttpRequest diagnosis(RunningService service, String query, String text) {
        return service.request("/v1/diagnoses?name=cores.txt" + query)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("admin:utils core active list\n" + text))
                .build();
    }

    private Map<String, String> on(PostgresServer server) {
        return Map.of(
                "lineman.database.url", server.url(),
                "lineman.database.username", "postgres",
                "lineman.cases.key", folder.resolve("case.key").toString());
    }

    private Map<String, String> onFile() {
        return Map.of("lineman.cases.key", folder.resolve("case.key").toString());
    }

    @Test
    void killedWhileItWritesAFileItHasEveryCaseThatItAccepted() throws Exception {
        killAndCount(onFile());
    }

    @Test
    void killedWhileItWritesToAServerItHasEveryCaseThatItAccepted() throws Exception {
        try (PostgresServer server = new PostgresServer(folder.resolve("data"))) {
            killAndCount(on(server));
        }
    }

    private void killAndCount(Map<String, String> settings) throws Exception {
        Random random = new Random(SEED);
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        for (int round = 0; round < KILLS; round++) {
            RunningService service = new RunningService(folder, settings);
            int before = accepted.size();
            List<Future<?>> senders = send(List.of(service), accepted, Integer.MAX_VALUE);
            while (accepted.size() < before + 10 + random.nextInt(30)) {
                Thread.sleep(5);
            }
            service.kill();
            for (Future<?> sender : senders) {
                sender.get(30, TimeUnit.SECONDS);
            }
        }
        try (RunningService service = new RunningService(folder, settings)) {
            assertThat(accepted).hasSizeGreaterThan(KILLS * 10);
            allAreThere(service, accepted);
            assertThat(listed(service)).containsAll(accepted).doesNotHaveDuplicates();
        }
    }

    /** Sends until the service is gone, or each sender has sent so many; notes what was accepted. */
    private static List<Future<?>> send(List<RunningService> services, Queue<String> accepted, int each) {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            RunningService service = services.get(i % services.size());
            running.add(senders.submit(() -> {
                for (int sent = 0; sent < each; sent++) {
                    HttpResponse<String> answer;
                    try {
                        answer = service.send(diagnosis(service, "", LINE.repeat(1 + sent % 20)));
                    } catch (IOException gone) {
                        return null;
                    }
                    if (answer.statusCode() == 200) {
                        accepted.add(answer.headers().firstValue("Location").orElseThrow());
                    }
                }
                return null;
            }));
        }
        senders.shutdown();
        return running;
    }

    private static void allAreThere(RunningService service, Queue<String> accepted) throws Exception {
        for (String location : accepted) {
            HttpResponse<String> found =
                    service.send(service.request(location + "/answers/1").build());
            assertThat(found.statusCode()).as(location).isEqualTo(200);
            assertThat(found.body()).contains("core.2201.6.ccm.1709629961");
            assertThat(service.send(service.request(location + "/evidence/1").build())
                            .body())
                    .contains(LINE);
        }
    }

    private static List<String> listed(RunningService service) throws Exception {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            String page = service.send(
                            service.request("/v1/diagnoses?limit=200" + next).build())
                    .body();
            io.restassured.path.json.JsonPath json = io.restassured.path.json.JsonPath.from(page);
            json.getList("cases.id", String.class).forEach(id -> all.add("/v1/diagnoses/" + id));
            next = json.getString("next") == null ? "" : "&before=" + json.getString("next");
        } while (!next.isEmpty());
        return all;
    }

    @Test
    void twoReplicasOnOneServerShareTheirCases() throws Exception {
        try (PostgresServer server = new PostgresServer(folder.resolve("data"));
                RunningService one = new RunningService(folder, on(server));
                RunningService two =
                        new RunningService(java.nio.file.Files.createDirectory(folder.resolve("two")), on(server))) {
            Queue<String> accepted = new ConcurrentLinkedQueue<>();
            for (Future<?> sender : send(List.of(one, two), accepted, 10)) {
                sender.get(120, TimeUnit.SECONDS);
            }

            assertThat(accepted).hasSize(SENDERS * 10).doesNotHaveDuplicates();
            assertThat(listed(one)).containsExactlyInAnyOrderElementsOf(accepted);
            assertThat(listed(two)).isEqualTo(listed(one));
            allAreThere(two, accepted);
        }
    }

    @Test
    void aDatabaseThatGoesAndComesBackIsMissedAndUsedAgain() throws Exception {
        try (PostgresServer server = new PostgresServer(folder.resolve("data"));
                RunningService service = new RunningService(folder, on(server))) {
            HttpResponse<String> before = service.send(diagnosis(service, "", LINE));
            server.stop();

            HttpResponse<String> meanwhile = service.send(diagnosis(service, "", LINE));
            assertThat(meanwhile.statusCode()).isEqualTo(503);
            assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
            assertThat(meanwhile.body()).contains("database-gone", "keep=no");
            assertThat(service.send(diagnosis(service, "&keep=no", LINE)).statusCode())
                    .isEqualTo(200);
            assertThat(service.send(service.request("/q/health/ready").build()).statusCode())
                    .isEqualTo(503);
            assertThat(service.send(service.request("/q/health/live").build()).statusCode())
                    .isEqualTo(200);

            server.start();
            assertThat(service.send(diagnosis(service, "", LINE)).statusCode()).isEqualTo(200);
            assertThat(service.send(service.request("/q/health/ready").build()).statusCode())
                    .isEqualTo(200);
            assertThat(service.send(service.request(before.headers()
                                            .firstValue("Location")
                                            .orElseThrow())
                                    .build())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** A limit on the size of files (RLIMIT_FSIZE) is to the program what a full disk is: writing fails, reading does not. */
    @Test
    void aDiskThatIsFullIsToldAndLosesNothingThatWasAccepted() throws Exception {
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        List<String> limited = List.of("sh", "-c", "ulimit -f 1200; exec \"$@\"", "sh");
        Random random = new Random(SEED);
        try (RunningService service = new RunningService(folder, onFile(), limited)) {
            HttpResponse<String> last = null;
            for (int sent = 0; sent < 400 && (last == null || last.statusCode() == 200); sent++) {
                last = service.send(diagnosis(service, "", LINE + noise(random)));
                last.headers().firstValue("Location").ifPresent(accepted::add);
            }
            assertThat(last.statusCode()).as(service.log()).isEqualTo(503);
            assertThat(last.body()).contains("database-gone");
            assertThat(service.send(diagnosis(service, "&keep=no", LINE)).statusCode())
                    .isEqualTo(200);
        }
        try (RunningService service = new RunningService(folder, onFile())) {
            assertThat(accepted).isNotEmpty();
            allAreThere(service, accepted);
            assertThat(service.send(diagnosis(service, "", LINE)).statusCode()).isEqualTo(200);
        }
    }

    /** Lines that do not pack well, so that the database grows. */
    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 400; line++) {
            text.append(Long.toUnsignedString(random.nextLong(), 36))
                    .append(' ')
                    .append(Long.toUnsignedString(random.nextLong(), 36))
                    .append('\n');
        }
        return text.toString();
    }
}
