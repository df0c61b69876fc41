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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made to do harm does none, and whoever sent it by mistake is told what is wrong with it. */
@QuarkusTest
class BadInputTest {
    private static final int BOMB_MEGABYTES = 60;
    private static final String LINE = "2026-03-04 02:00:01 gw-7 registration lost, reason 3\n";

    @Test
    void namesThatPointOutOfAnArchiveAreNamesAndNothingElse() throws IOException {
        List<String> names = List.of(
                "../../harm-1.log",
                "/tmp/harm-2.log",
                "C:\\harm-3.log",
                "a/../../harm-4.log",
                "..\\harm-5.log",
                "good.log");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(LINE.getBytes(StandardCharsets.UTF_8));
            }
        }

        Response answer = upload(bytes.toByteArray(), "slip.zip");

        answer.then().statusCode(200).body("evidence.items.name", equalTo(List.of("slip.zip!good.log")));
        assertThat(answer.path("problemsReading.says").toString())
                .contains("'../../harm-1.log' points out of the archive", "harm-2", "harm-3", "harm-4", "harm-5");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        for (Path folder :
                List.of(Path.of("").toAbsolutePath(), Path.of("..").toAbsolutePath(), Path.of("/"), temporary)) {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files)
                        .noneMatch(file -> file.getFileName() != null
                                && file.getFileName().toString().contains("harm-"));
            }
        }
    }

    @Test
    void aBombIsNotUnpackedAndTheRestIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("good.log"));
            zip.write(LINE.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("bomb.log"));
            for (int i = 0; i < BOMB_MEGABYTES; i++) {
                zip.write(new byte[1 << 20]);
            }
        }

        upload(bytes.toByteArray(), "bomb.zip")
                .then()
                .statusCode(200)
                .body("problemsReading.says", hasItem(containsString("decompression bomb")))
                .body("evidence.items.name", hasItem("bomb.zip!good.log"));
    }

    @Test
    void aPackedBombIsReadUntilItIsKnownForOne() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            byte[] lines = LINE.repeat(20_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < BOMB_MEGABYTES; i++) {
                packed.write(lines);
            }
        }

        upload(bytes.toByteArray(), "bomb.gz")
                .then()
                .statusCode(200)
                .body("problemsReading.says", hasItem(containsString("decompression bomb")));
    }

    @Test
    void aFormOfMoreFilesThanAreTakenIsRefused() {
        form(10_000, "filename=\"a.log\"", "x").then().statusCode(413).contentType("application/problem+json");
    }

    @Test
    void aFormOfMoreFieldsThanAreTakenIsRefused() {
        form(10_000, "", "x").then().statusCode(413).contentType("application/problem+json");
    }

    @Test
    void aFieldThatIsHeldInMemoryHasAnEnd() {
        form(1, "", "x".repeat(65_537))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("request=@request.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"facts\": [], \"facts\": []}",
                "{\"facts\": NaN}",
                "{\"evidence\": [{\"name\": \"a\", \"text\": \"\\ud800\"}]}",
                "\ufeff{}",
                "{} {}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "{\"evidence\": [{\"name\": \"a\", \"text\": \"x\", \"skewSeconds\": 1e400}]}",
                "{\"incident\": {\"from\": \"+999999999-12-31T23:59:59Z\"}}",
                "null",
                "17",
            })
    void poisonedDocumentsAreRefusedWithTheLine(String json) {
        given().contentType("application/json; charset=utf-8")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .post("/v1/diagnoses")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.line", hasItem(1));
    }

    @Test
    void aDocumentThatIsNotUtf8IsRefused() {
        given().contentType("application/json")
                .body("{\"evidence\": [{\"name\": \"caf\u00e9\", \"text\": \"\"}]}"
                        .getBytes(StandardCharsets.ISO_8859_1))
                .post("/v1/diagnoses")
                .then()
                .statusCode(400)
                .body("detail", containsString("UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "application/json; charset=nonsense",
                "text/plain; charset=nonsense",
                "nonsense",
                "application/x-www-form-urlencoded",
            })
    void aBodyThatIsNotWhatItSaysIsNoFailure(String type) {
        given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.BINARY)))
                .header("Content-Type", type)
                .body(LINE.getBytes(StandardCharsets.UTF_8))
                .post("/v1/diagnoses")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 400, 415));
    }

    private static Response upload(byte[] bytes, String name) {
        return given().contentType("application/octet-stream").body(bytes).post("/v1/diagnoses?keep=no&name=" + name);
    }

    private static Response form(int parts, String more, String content) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            form.append("--b\r\nContent-Disposition: form-data; name=\"f")
                    .append(i)
                    .append('"');
            form.append(more.isEmpty() ? "" : "; " + more)
                    .append("\r\n\r\n")
                    .append(content)
                    .append("\r\n");
        }
        return given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(
                                        "multipart/form-data; boundary=b", io.restassured.http.ContentType.BINARY)))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .body(form.append("--b--\r\n").toString().getBytes(StandardCharsets.UTF_8))
                .post("/v1/diagnoses?keep=no");
    }
}
