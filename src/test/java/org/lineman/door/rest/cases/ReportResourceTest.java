package org.lineman.door.rest.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stored case of the AES sample as a report: what leaves the house names no machine. */
@QuarkusTest
class ReportResourceTest {
    private static final List<String> NAMES = List.of("cm-dur-01", "aes-dur-01", "10.44.9.60", "10.44.7.21");

    private String location;

    @BeforeEach
    void keepACase() {
        location = given().multiPart("file", new File("samples/aes-upgrade/cm-dur-01-ecs.log"))
                .multiPart("file", new File("samples/aes-upgrade/cti-link-tshark.txt"))
                .multiPart("request", "{\"reported\": [{\"symptom\": \"cti-link-resets\"}], \"ticket\": \"INC77\"}")
                .post("/v1/diagnoses")
                .header("Location");
    }

    private byte[] report(String format, boolean names) {
        return given().queryParam("format", format)
                .queryParam("names", names)
                .get(location + "/report")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asByteArray();
    }

    @Test
    void aTicketGetsMarkdownWithoutNames() {
        String report = new String(report("md", false), StandardCharsets.UTF_8);

        assertThat(report).contains("INC77", "IP_PROC_ERR").doesNotContain(NAMES);
        assertThat(new String(report("md", true), StandardCharsets.UTF_8)).contains("cm-dur-01");
        assertThat(given().queryParam("short", true).get(location + "/report").asString())
                .hasSizeLessThanOrEqualTo(3000)
                .doesNotContain(NAMES);
    }

    @Test
    void aPageAndAPrintNameNoMachineEither() throws IOException {
        assertThat(new String(report("html", false), StandardCharsets.UTF_8))
                .contains("<html")
                .doesNotContain(NAMES);
        try (PDDocument pdf = Loader.loadPDF(report("pdf", false))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("INC77").doesNotContain(NAMES);
        }
    }

    @Test
    void theVendorGetsExcerptsWithoutNames() throws IOException {
        List<String> members = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(report("zip", false)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.add(entry.getName());
                assertThat(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain(NAMES);
            }
        }
        assertThat(members)
                .contains("summary.md", "timeline.csv", "versions.json")
                .anyMatch(name -> name.startsWith("evidence/"));
        assertThat(String.join(" ", members)).doesNotContain(NAMES);
    }

    @Test
    void anUnknownFormatIsToldTheKnownOnes() {
        given().queryParam("format", "docx")
                .get(location + "/report")
                .then()
                .statusCode(400)
                .body("detail", containsString("md, html, pdf, zip"));
        given().get("/v1/diagnoses/c0/report").then().statusCode(404);
    }
}
