package org.lineman.door.rest.diagnosis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineman.Diagnose;
import org.lineman.capture.generate.CaptureFile;
import org.lineman.capture.generate.CaptureGenerator;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.door.rest.Contract;
import org.lineman.evidence.Evidence;
import org.lineman.pack.Pack;
import org.lineman.recognize.Submission;

@QuarkusTest
class DiagnosesResourceTest {
    private static final String CORES = """
            admin:utils core active list
            Size         Date            Core File Name
            =================================================================
            338120 KB   2024-03-05 10:12:41   core.2201.6.ccm.1709629961
            150200 KB   2024-03-05 10:12:40   core.2240.6.CTIManager.1709629960
            """;

    @Test
    void everyFormOfABodyLeadsToTheSameFacts() {
        List<String> asDocument = facts(given().filter(Contract.HELD)
                .contentType("application/json")
                .body("{\"evidence\": [{\"name\": \"cores.txt\", \"text\": " + quoted(CORES) + "}]}")
                .post("/v1/diagnoses"));
        List<String> asText = facts(given().filter(Contract.HELD)
                .contentType("text/plain")
                .queryParam("name", "cores.txt")
                .body(CORES)
                .post("/v1/diagnoses"));
        List<String> asFile = facts(given().contentType("application/octet-stream")
                .queryParam("name", "cores.txt")
                .body(CORES.getBytes(StandardCharsets.UTF_8))
                .post("/v1/diagnoses"));
        List<String> asForm = facts(given().multiPart("file", "cores.txt", CORES.getBytes(StandardCharsets.UTF_8))
                .post("/v1/diagnoses"));

        assertThat(asDocument).contains("core-dump cores.txt:4", "core-dump cores.txt:5");
        assertThat(List.of(asText, asFile, asForm)).containsOnly(asDocument);
    }

    @Test
    void theBytesAreThoseOfEveryOtherDoor() {
        byte[] overHttp = given().contentType("text/plain")
                .queryParam("name", "cores.txt")
                .body(CORES)
                .post("/v1/diagnoses")
                .asByteArray();

        try (Pack pack = Pack.load(Path.of("."), Path.of("target/pack-cache"))) {
            String direct = AnswerJson.write(
                    new Diagnose(pack).answer(Submission.of(List.of(Evidence.ofText("cores.txt", CORES)))));
            assertThat(new String(overHttp, StandardCharsets.UTF_8)).isEqualTo(direct);
        }
    }

    @Test
    void aFormMayCarryTheRequestDocumentAsAFieldOrAsAFile() {
        String request = "{\"incident\": {\"from\": \"2024-03-05T10:00:00\", \"to\": \"2024-03-05T11:00:00\","
                + " \"zone\": \"Europe/Amsterdam\"}}";

        String asField = given().multiPart("file", "cores.txt", CORES.getBytes(StandardCharsets.UTF_8))
                .multiPart("request", request)
                .post("/v1/diagnoses")
                .asString();
        String asFile = given().multiPart("file", "cores.txt", CORES.getBytes(StandardCharsets.UTF_8))
                .multiPart("request", "request.json", request.getBytes(StandardCharsets.UTF_8))
                .post("/v1/diagnoses")
                .asString();

        assertThat(asField).contains("\"zone\": \"Europe/Amsterdam\"").isEqualTo(asFile);
    }

    @Test
    void everythingWrongWithADocumentIsNamedByLineAndKey() {
        given().filter(Contract.HELD)
                .contentType("application/json")
                .body("{\n \"incident\": {\"from\": \"yesterday\"},\n \"facts\": [{\"type\": \"core-dmp\"}]\n}")
                .post("/v1/diagnoses")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lineman:problem:invalid-request"))
                .body("instance", equalTo("/v1/diagnoses"))
                .body("errors.line", hasItem(3))
                .body("errors.key", hasItem("facts[0]"))
                .body("errors.says", hasItem(containsString("core-dump")));
    }

    @Test
    void anUnknownSymptomIsRefusedWithTheNearestKnownOne() {
        given().filter(Contract.HELD)
                .contentType("application/json")
                .body("{\"reported\": [{\"symptom\": \"agent-logged-out\"}]}")
                .post("/v1/diagnoses")
                .then()
                .statusCode(400)
                .body("errors[0].key", equalTo("reported[0].symptom"))
                .body("errors[0].says", containsString("did you mean 'agents-logged-out'?"));
    }

    @Test
    void textThatIsNotJsonIsToldWithoutTheParsersOwnWords() {
        given().contentType("application/json")
                .body("{\"evidence\": [")
                .post("/v1/diagnoses")
                .then()
                .statusCode(400)
                .body("errors[0].line", equalTo(1))
                .body("errors[0].says", containsString("not JSON"))
                .body("errors[0].says", org.hamcrest.Matchers.not(containsString("Source")));
    }

    @Test
    void aFormWithoutAFileIsTold() {
        given().multiPart("note", "nothing else")
                .post("/v1/diagnoses")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("curl -F file=@"));
    }

    @Test
    void aCaptureIsReadAsItComes() throws IOException {
        ByteArrayOutputStream capture = new ByteArrayOutputStream();
        new CaptureGenerator()
                .tell(new HeartbeatStory(
                        HeartbeatPlan.healthy("10.1.0.1", "10.1.0.2", 1_710_000_000_000_000_000L, 60, 4)))
                .write(capture, CaptureFile.USUAL.packed());

        Response response = given().contentType("application/octet-stream")
                .queryParam("name", "link.pcap.gz")
                .body(capture.toByteArray())
                .post("/v1/diagnoses");

        assertThat(facts(response)).anyMatch(fact -> fact.startsWith("heartbeats link.pcap.gz"));
        assertThat(response.jsonPath().getString("evidence.items[0].kind")).isEqualTo("capture");
        assertThat(response.jsonPath().getLong("evidence.items[0].bytes")).isEqualTo(capture.size());
        assertThat(response.jsonPath().getList("problems")).isEmpty();
    }

    @Test
    void moreFactsThanTheRulesMayWorkOnIsSaidWithTheLimit() {
        String facts = java.util.stream.IntStream.rangeClosed(1, 20_001)
                .mapToObj(i -> "{\"type\":\"alarm-raised\",\"node\":\"n" + i + "\",\"code\":\"A\"}")
                .collect(java.util.stream.Collectors.joining(","));
        given().filter(Contract.HELD)
                .contentType("application/json")
                .body("{\"facts\":[" + facts + "]}")
                .post("/v1/diagnoses")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("20000 facts of the kind alarm-raised"));
    }

    @Test
    void diagnosesAreCountedByVerdict() {
        given().contentType("text/plain")
                .body("nothing of interest")
                .post("/v1/diagnoses")
                .then()
                .statusCode(200);

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics).containsPattern("lineman_diagnosis_seconds_count\\{verdict=\"inconclusive\"\\} [1-9]");
    }

    private static List<String> facts(Response response) {
        response.then().statusCode(200).contentType("application/json");
        List<java.util.Map<String, Object>> facts = response.jsonPath().getList("facts");
        return facts.stream()
                .map(fact -> {
                    java.util.Map<?, ?> source = (java.util.Map<?, ?>) fact.get("source");
                    return fact.get("type") + " " + source.get("evidence") + ":" + source.get("lines");
                })
                .toList();
    }

    private static String quoted(String text) {
        return new org.lineman.document.JsonWriter().write(text).strip();
    }
}
