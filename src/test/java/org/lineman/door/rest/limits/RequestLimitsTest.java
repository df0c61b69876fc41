package org.lineman.door.rest.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.Contract;

/** A request that holds more than is taken is told what of, and what to do. */
@QuarkusTest
@TestProfile(Tight.class)
class RequestLimitsTest {
    private static final String LINE = "2026-03-04 02:00:01 gw-7 registration lost, reason 3\n";

    @Test
    void tooManyFacts() {
        String fact =
                "{\"type\": \"setting\", \"subject\": \"system:cm-north\", \"item\": \"pn-cold-reset-delay\", \"value\": \"60\"}";
        refused(document("facts", 21, i -> fact), "21 facts, and 20 are taken");
    }

    @Test
    void tooManyPieces() {
        refused(document("evidence", 31, i -> "{\"name\": \"" + i + "\", \"text\": \"x\"}"), "31 pieces of evidence");
    }

    @Test
    void tooLargeADocument() {
        refused(
                document("evidence", 1, i -> "{\"name\": \"a\", \"text\": \"" + "x".repeat(110_000) + "\"}"),
                "send texts as files of a form");
    }

    @Test
    void tooManyFiles() {
        RequestSpecification form = given();
        for (int i = 0; i < 31; i++) {
            form.multiPart("file", i + ".log", LINE.getBytes(StandardCharsets.UTF_8));
        }
        refused(form.post("/v1/diagnoses"), "31 files in the form");
    }

    @Test
    void ofAnArchiveAsManyAreReadAsAreTakenAndTheRestIsNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 40; i++) {
                zip.putNextEntry(new ZipEntry(i + ".log"));
                zip.write(LINE.getBytes(StandardCharsets.UTF_8));
            }
        }
        given().contentType("application/octet-stream")
                .body(bytes.toByteArray())
                .post("/v1/diagnoses?name=logs.zip")
                .then()
                .statusCode(200)
                .body("evidence.items", hasSize(30))
                .body("problemsReading.says", hasItem(containsString("more than 30 files")));
    }

    private static Response document(String key, int many, java.util.function.IntFunction<String> item) {
        return given().filter(Contract.HELD)
                .contentType("application/json")
                .body("{\"" + key + "\": ["
                        + IntStream.range(0, many).mapToObj(item).collect(Collectors.joining(",")) + "]}")
                .post("/v1/diagnoses");
    }

    private static void refused(Response response, String says) {
        response.then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lineman:problem:too-large"))
                .body("detail", containsString(says));
    }
}
