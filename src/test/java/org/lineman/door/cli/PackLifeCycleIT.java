package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.door.cli.ServiceProcess.Said;
import org.lineman.pack.GatePack;

/** Packs come, answer and go in the service that people run: a process of its own, which is killed as well. */
class PackLifeCycleIT {
    private static final int KILLS = 6;
    private static final long SEED = 20260305;
    private static final int LONGEST_PAUSE_MILLIS = 900;

    @TempDir
    Path folder;

    @Test
    void aPackIsAddedActivatedShadowedRolledBackAndABrokenOneRefused() throws Exception {
        GatePack.write(folder.resolve("home"), GatePack.files("1"));
        try (ServiceProcess service = new ServiceProcess(folder)) {
            service.start();
            assertThat(ask(service)).isEqualTo("1 says " + GatePack.title("1"));

            assertThat(add(service, GatePack.files("2")).out())
                    .startsWith("2 (sha256:")
                    .contains("is stored");
            assertThat(ask(service)).isEqualTo("1 says " + GatePack.title("1"));
            Said activated = service.lineman("packs", "activate", "2", "--why", "new rules", "--by", "jo");
            assertThat(activated.exit()).as(activated.err()).isZero();
            assertThat(activated.out()).contains("by jo", "activated, \"new rules\"", "test     passed");
            assertThat(ask(service)).isEqualTo("2 says " + GatePack.title("2"));

            add(service, GatePack.doubtful("3"));
            assertThat(service.lineman("packs", "shadow", "3").out()).contains("0 requests compared");
            assertThat(ask(service)).isEqualTo("2 says " + GatePack.title("2"));
            awaitShadow(service);
            assertThat(service.lineman("packs", "shadow", "3", "--off").out())
                    .contains("1 with another diagnosis", "root likely (10) -> root possible (3)", "It has ended.");

            add(service, GatePack.broken("4"));
            Said refused = service.lineman("packs", "activate", "4", "--why", "typo");
            assertThat(refused.exit()).isEqualTo(Exit.BROKEN_PACK);
            assertThat(refused.err())
                    .contains("2 (sha256:", "goes on answering", "lineman: rules/acme/gate/acme-gate-cut-off.drl:3:");
            assertThat(ask(service)).isEqualTo("2 says " + GatePack.title("2"));
            assertThat(service.lineman("packs", "status").out()).contains("activate of 4", "refused", "failed");

            assertThat(service.lineman("packs", "rollback", "--why", "as before")
                            .exit())
                    .isZero();
            assertThat(ask(service)).isEqualTo("1 says " + GatePack.title("1"));
            assertThat(service.lineman("packs", "list").out()).containsPattern("\\* 1 +sha256:");
            assertThat(service.lineman("packs", "audit").out())
                    .contains("rollback", "\"as before\"", "refused", "\"typo\"", "by jo, \"new rules\"");
            assertThat(service.lineman("packs", "activate", "9", "--why", "x").exit())
                    .isEqualTo(Exit.BAD_USE);
        }
    }

    @Test
    void killedInTheMiddleOfAnActivationItServesAWholePackAgain() throws Exception {
        Random random = new Random(SEED);
        GatePack.write(folder.resolve("home"), GatePack.files("home"));
        try (ServiceProcess service = new ServiceProcess(folder)) {
            service.start();
            String before = "home";
            for (int round = 0; round < KILLS; round++) {
                String next = "round-" + round;
                Path source = GatePack.write(folder.resolve("source-" + round), GatePack.files(next));
                // Every other time the pack is only just being stored.
                if (round % 2 == 0) {
                    service.lineman("packs", "add", source.toString());
                }
                Thread changing = new Thread(() -> {
                    service.lineman("packs", "add", source.toString());
                    service.lineman("packs", "activate", next, "--why", "killed");
                });
                changing.start();
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                service.kill();
                changing.join();

                service.start();

                String answered = ask(service);
                assertThat(answered)
                        .as("round %s", round)
                        .isIn(
                                "%s says %s".formatted(before, GatePack.title(before)),
                                "%s says %s".formatted(next, GatePack.title(next)));
                before = answered.substring(0, answered.indexOf(' '));
                assertThat(leftovers()).isEmpty();
                Said audit = service.lineman("packs", "audit");
                assertThat(audit.exit()).as(audit.err()).isZero();
                assertThat(audit.out().lines().limit(1))
                        .as("no attempt is left open")
                        .noneMatch(line -> line.contains("begun"));
            }
            String last = "round-last";
            add(service, GatePack.files(last));
            assertThat(service.lineman("packs", "activate", last, "--why", "whole at last")
                            .exit())
                    .isZero();
            assertThat(ask(service)).isEqualTo(last + " says " + GatePack.title(last));
        }
    }

    private Said add(ServiceProcess service, Map<String, String> files) throws IOException {
        Path source = Files.createTempDirectory(folder, "source");
        return service.lineman("packs", "add", GatePack.write(source, files).toString());
    }

    private static void awaitShadow(ServiceProcess service) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (service.lineman("packs", "shadow", "3").out().contains("1 requests compared")) {
                return;
            }
            Thread.sleep(50);
        }
    }

    /** The version of the pack that answered, and the title of the problem, which says a version too. */
    private static String ask(ServiceProcess service) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/v1/diagnoses"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"facts\": " + GatePack.EVIDENCE + "}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        DocumentNode answer = JsonDocument.read("answer", response.body());
        List<DocumentNode> problems = answer.list("problems");
        assertThat(problems).as(response.body()).hasSize(1);
        return answer.require("pack").orElseThrow().requireText("version") + " says "
                + problems.get(0).requireText("title");
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("packs"))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.contains("ing-"))
                    .toList();
        }
    }
}
