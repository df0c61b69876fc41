package org.lineman.door.rest.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {
    private static final int MILLIS_TO_ANSWER = 20_000;
    private static final String EVIDENCE = """
            admin:utils core active list
            Size         Date            Core File Name
            =================================================================
            338120 KB   2024-03-05 10:12:41   core.2201.6.ccm.1709629961
            quokka-17 says nothing that anybody knows
            """;

    @TestHTTPResource("/")
    URL service;

    @BeforeEach
    void diagnoseOnce() {
        given().contentType("text/plain")
                .queryParam("name", "quokka-17.txt")
                .body(EVIDENCE)
                .post("/v1/diagnoses")
                .then()
                .statusCode(200);
    }

    @Test
    void thePageListsWhatIsServedAndNothingElse() {
        assertThat(MetricsPage.promised()).hasSizeGreaterThan(20);
        assertThat(MetricsPage.served(metrics())).isEqualTo(MetricsPage.promised());
    }

    @Test
    void aDiagnosisIsCountedByCauseRuleRecognizerAndOperation() {
        assertThat(metrics())
                .contains("lineman_cause_total{cause=\"cisco-ucm-ccm-crash\",root=\"yes\",verdict=\"likely\"}")
                .contains("lineman_rule_fired_total{rule=\"cisco-ucm-ccm-crash/core-of-incident/present\"}")
                .contains("lineman_recognizer_matched_total{recognizer=\"core-list\"}")
                .contains("lineman_facts_total{type=\"core-dump\"}")
                .contains("lineman_evidence_lines_total{known=\"no\"}")
                .contains("lineman_request_seconds_count{operation=\"diagnose\",status=\"200\"}");
    }

    @Test
    void whatIsAskedForAgainAddsUp() {
        double before = value("lineman_evidence_bytes_total{kind=\"text\"}");

        diagnoseOnce();

        assertThat(value("lineman_evidence_bytes_total{kind=\"text\"}"))
                .isEqualTo(before + EVIDENCE.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void noWordOfACallerBecomesALabel() throws IOException {
        given().get("/v1/causes/quokka-17").then().statusCode(404);
        given().get("/quokka-17").then().statusCode(404);
        given().contentType("application/json")
                .body("{\"reported\": [\"quokka-17\"]}")
                .post("/v1/diagnoses")
                .then()
                .statusCode(400);
        send("QUOKKA-17 /v1/causes HTTP/1.1\r\nHost: quokka-17\r\nConnection: close\r\n\r\n");
        send("POST /quokka-17 HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n");

        assertThat(metrics()).doesNotContainIgnoringCase("quokka-17");
        assertThat(MetricsPage.values(metrics(), "operation")).contains("diagnose", "getCause", Operations.NONE);
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }

    private static double value(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(series.length() + 1).split(" ")[0]))
                .sum();
    }

    /** Sends what no client library would send, and waits for the beginning of the answer. */
    private void send(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(MILLIS_TO_ANSWER);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }
}
