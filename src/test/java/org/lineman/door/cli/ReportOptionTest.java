package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diagnose --report FILE}: the file beside the answer, and what stands in its way. */
class ReportOptionTest {
    private static final String AES = "samples/aes-upgrade";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void writesABundleAndPrintsTheAnswerAsEver() throws IOException {
        Path zip = folder.resolve("vendor.zip");

        assertThat(run("diagnose", AES, "--report", zip.toString())).isZero();

        assertThat(out()).contains("LIKELY: After an AES upgrade");
        try (ZipFile bundle = new ZipFile(zip.toFile())) {
            List<String> members = bundle.stream().map(ZipEntry::getName).toList();
            assertThat(members).contains("report.pdf", "evidence/samples_aes-upgrade_cm-dur-01-ecs.log.txt");
            assertThat(new String(
                            bundle.getInputStream(bundle.getEntry("summary.md")).readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("**Likely: After an AES upgrade");
        }
    }

    @Test
    void tooLittleEvidenceIsReportedToo() throws IOException {
        Path page = folder.resolve("report.md");

        assertThat(run("diagnose", "-", "--report", page.toString())).isEqualTo(1);

        assertThat(Files.readString(page)).contains("**No cause can be named from this evidence.**");
    }

    @Test
    void whatLeavesTheHouseNamesNoMachine() throws IOException {
        Path zip = folder.resolve("vendor.zip");

        assertThat(run("diagnose", AES, "--report", zip.toString(), "--redact")).isZero();

        assertThat(out()).contains("cm-dur-01");
        try (ZipFile bundle = new ZipFile(zip.toFile())) {
            for (ZipEntry member : bundle.stream().toList()) {
                assertThat(member.getName()).doesNotContain("cm-dur-01");
                assertThat(new String(bundle.getInputStream(member).readAllBytes(), StandardCharsets.ISO_8859_1))
                        .as(member.getName())
                        .doesNotContain("cm-dur-01", "aes-dur-01", "10.44.9.60");
            }
        }
        assertThat(complaint("diagnose", AES, "--redact")).contains("--report");
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        Path evidence = Files.writeString(folder.resolve("evidence.zip"), "the only copy");

        assertThat(complaint("diagnose", AES, "--report", evidence.toString()))
                .contains("evidence.zip is there already");
        assertThat(evidence).hasContent("the only copy");
    }

    @Test
    void aReportIsNotPutAmongTheEvidence() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "nothing of interest");

        assertThat(complaint(
                        "diagnose",
                        folder.toString(),
                        "--report",
                        folder.resolve("report.md").toString()))
                .contains("would lie in", "be read as evidence the next time");
    }

    @Test
    void eachWrongUseSaysWhatWouldBeRight() {
        assertThat(complaint(
                        "diagnose",
                        AES,
                        "--report",
                        folder.resolve("report.doc").toString()))
                .contains("ends in .md, .html, .pdf, .zip, and", "does not");
        assertThat(complaint(
                        "diagnose",
                        AES,
                        "--facts",
                        "--report",
                        folder.resolve("r.md").toString()))
                .contains("leave out --facts or --report");
        assertThat(complaint(
                        "diagnose", AES, "--report", folder.resolve("none/r.md").toString()))
                .contains("there is no such folder");
        assertThat(out()).as("nothing was diagnosed for it").isEmpty();
    }

    private String complaint(String... arguments) {
        err.reset();
        assertThat(run(arguments)).isEqualTo(2);
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream("nothing of interest\n".getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
        return Main.run(terminal, new Installation(Path.of("."), Path.of("target/pack-cache")), arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
