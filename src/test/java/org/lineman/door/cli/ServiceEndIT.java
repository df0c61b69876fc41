package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.pack.GatePack;

/** The service that people run is asked to end while a request is under way: it says so, takes no more, and answers that one. */
class ServiceEndIT {
    /** 128 and the number of SIGTERM, as for any program that a signal ends. */
    private static final int ENDED_BY_SIGTERM = 143;

    private static final int UNAVAILABLE = 503;
    private static final int NOBODY = 0;

    @TempDir
    Path folder;

    @Test
    void aRequestThatIsUnderWayIsAnsweredBeforeTheServiceEnds() throws Exception {
        GatePack.write(folder.resolve("home"), GatePack.files("1"));
        try (ServiceProcess service = new ServiceProcess(folder)) {
            service.start();
            URI url = URI.create(service.url());
            String body = "{\"facts\": " + GatePack.EVIDENCE + "}";
            try (Socket caller = new Socket(url.getHost(), url.getPort())) {
                send(
                        caller,
                        "POST /v1/diagnoses HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                + body.substring(0, 10));
                assertThat(ready(url)).isEqualTo(200);

                service.terminate();
                List<Integer> readiness = untilNobodyIsLetIn(url);
                send(caller, body.substring(10));
                String answer = new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(readiness).as("first it is said, then it is done").contains(UNAVAILABLE);
                assertThat(answer)
                        .startsWith("HTTP/1.1 200 OK")
                        .contains(GatePack.title("1"))
                        .endsWith("}\n");
            }
            assertThat(service.exit()).isEqualTo(ENDED_BY_SIGTERM);
        }
    }

    private static void send(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    /** What readiness says from now on, until new requests are turned away. */
    private static List<Integer> untilNobodyIsLetIn(URI url) throws InterruptedException {
        List<Integer> said = new ArrayList<>();
        while (said.isEmpty() || status(url, "/v1/causes") == 200) {
            said.add(ready(url));
            Thread.sleep(50);
        }
        return said;
    }

    private static int ready(URI url) throws InterruptedException {
        return status(url, "/q/health/ready");
    }

    private static int status(URI url, String path) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(url.resolve(path)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException ended) {
            return NOBODY;
        }
    }
}
