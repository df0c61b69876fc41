package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;

/** The command as a user meets it: what it prints where, and its exit code. */
class MainTest {
    private static final Path AGENTS = Path.of("samples/mobile-agents");
    private static final Path AES = Path.of("samples/aes-upgrade");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void namesTheCauseOfASample() {
        assertThat(run("", "diagnose", AGENTS.toString())).isEqualTo(0);

        assertThat(out()).contains("LIKELY", "cisco-uc-node-stalled on rtmcucmsub5", "Preserve first", "Never");
        assertThat(err()).isEmpty();
    }

    @Test
    void tooLittleEvidenceIsInconclusiveAndSaysSo() {
        assertThat(run("nothing of interest\n", "diagnose", "-")).isEqualTo(1);

        assertThat(out()).startsWith("Not enough to name a cause.");
    }

    @Test
    void theJsonIsTheSameHoweverOftenItIsAsked() {
        run("", "diagnose", "--json", AES.toString(), "--symptom", "cti-link-resets");
        String first = out();
        out.reset();
        run("", "diagnose", "--json", AES.toString(), "--symptom", "cti-link-resets");

        assertThat(out()).isEqualTo(first);
        DocumentNode root = JsonDocument.read("answer", first)
                .list("problems")
                .get(0)
                .require("root")
                .orElseThrow();
        assertThat(root.requireText("cause")).isEqualTo("avaya-aes-tls-version-mismatch");
    }

    @Test
    void windowZoneAndNodeFillTheRequest() throws IOException {
        Path cores = Files.writeString(
                folder.resolve("list.txt"),
                "admin:utils core active list\n"
                        + "Size         Date            Core File Name\n"
                        + "338120 KB   2024-03-05 10:12:41   core.2201.6.ccm.1709629961\n");

        run(
                "",
                "diagnose",
                "--json",
                "--window",
                "2024-03-05T10:00..11:00",
                "--zone",
                "Europe/Amsterdam",
                "--node",
                cores + "=ams-cucm-sub4",
                cores.toString());

        DocumentNode answer = JsonDocument.read("answer", out());
        DocumentNode incident = answer.require("incident").orElseThrow();
        assertThat(incident.requireText("from")).isEqualTo("2024-03-05T10:00:00+01:00");
        assertThat(incident.requireText("basis")).isEqualTo("given");
        assertThat(answer.list("facts"))
                .anyMatch(fact -> fact.requireText("type").equals("core-dump")
                        && fact.requireText("subject").equals("node:ams-cucm-sub4"));
    }

    @Test
    void factsShowWhatAPasteWasTakenForWithoutADiagnosis() {
        assertThat(run("", "diagnose", "--facts", AGENTS + "/rtmcucmsub5-cores.txt"))
                .isEqualTo(0);

        assertThat(out())
                .contains("core-dump (", "rtmcucmsub5-cores.txt:6", "process ccm")
                .doesNotContain("LIKELY");
    }

    @Test
    void anUnknownSymptomIsBadUseAndTheNearestIsNamed() {
        assertThat(run("", "diagnose", "--symptom", "agent-logged-out", AGENTS.toString()))
                .isEqualTo(2);

        assertThat(err()).contains("there is no symptom 'agent-logged-out'; did you mean 'agents-logged-out'?");
        assertThat(out()).isEmpty();
    }

    @Test
    void badUseIsToldInTwoLinesWithARightExample() {
        assertThat(run("", "diagnose", "--window", "12:30", "-")).isEqualTo(2);
        assertThat(err().lines()).hasSize(2).last().isEqualTo("See: lineman diagnose --help");
        assertThat(err()).contains("for example 2019-07-12T12:30..2019-07-12T13:30");
    }

    @Test
    void eachWrongOptionSaysWhatWouldBeRight() {
        assertThat(complaint("diagnose")).contains("name at least one file");
        assertThat(complaint("diagnose", "--zone", "Europe/Zurch", "-")).contains("did you mean 'Europe/Zurich'?");
        assertThat(complaint("diagnose", "--zone", "Mars", "-")).contains("for example Europe/Zurich");
        assertThat(complaint("diagnose", "--node", "sub4", "-")).contains("not FILE=NAME, for example");
        assertThat(complaint("diagnose", "--node", "core.txt=sub4", "-")).contains("not among the files");
        assertThat(complaint("diagnose", "--symptom", "agents-logged-out@", "-"))
                .contains("no subject after the @");
        assertThat(complaint("serve", "--port", "99999")).contains("no TCP port");
        assertThat(complaint("diagnos")).contains("lineman diagnose");
        assertThat(complaint()).contains("lineman diagnose cores.txt");
    }

    @Test
    void twoCapturesOfALinkAreToldByTheirPoints() {
        Path wan = Path.of("samples/heartbeats-wan");
        assertThat(run(
                        "",
                        "diagnose",
                        "--point",
                        wan.resolve("near.pcap") + "=call-server",
                        "--point",
                        wan.resolve("far.pcap") + "=gateway",
                        wan.toString()))
                .isZero();

        assertThat(out().replaceAll("\\s+", " ")).contains("vanish between gateway and call-server");
        assertThat(complaint("diagnose", "--point", "near", "-")).contains("not FILE=NAME, for example near.pcap=");
    }

    @Test
    void nothingReadableIsAnExitCodeOfItsOwn() {
        assertThat(run("", "diagnose", folder.resolve("missing.log").toString()))
                .isEqualTo(3);

        assertThat(err()).contains("missing.log: there is no such file");
    }

    @Test
    void bytesThatAreNeitherTextNorACaptureCountAsUnreadable() throws IOException {
        byte[] bytes = new byte[4096];
        new java.util.Random(5).nextBytes(bytes);
        Path file = Files.write(folder.resolve("dump.bin"), bytes);

        assertThat(run("", "diagnose", file.toString())).isEqualTo(3);
        assertThat(out()).contains("is neither text nor a packet capture");
    }

    @Test
    void aFileThatIsMissingDoesNotStopTheOthers() {
        assertThat(run(
                        "",
                        "diagnose",
                        AGENTS.toString(),
                        folder.resolve("missing.log").toString()))
                .isEqualTo(0);

        assertThat(out()).contains("missing.log: there is no such file");
    }

    @Test
    void aBrokenPackIsToldLineByLine() throws IOException {
        Files.createDirectories(folder.resolve("knowledge-base"));
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/pack.yaml"), "schema: 1\nname: x\nverson: 1\nengine: 1\n");

        int exit = Main.run(terminal(""), new Installation(folder, folder.resolve("cache")), "diagnose", "-");

        assertThat(exit).isEqualTo(4);
        assertThat(err()).contains("pack.yaml:3: verson: unknown key").doesNotContain("\tat ");
    }

    @Test
    void explainShowsTheArticle() {
        assertThat(run("", "explain", "cisco-uc-node-stalled")).isEqualTo(0);

        assertThat(out()).contains("two-monitors-aborted: present conclusive", "Leads to", "Never");
    }

    @Test
    void explainNamesTheNearestCause() {
        assertThat(complaint("explain", "cisco-uc-node-staled")).contains("did you mean 'cisco-uc-node-stalled'?");
    }

    @Test
    void causesAndSymptomsAreListed() {
        run("", "causes");
        assertThat(out()).contains("avaya-cm-gip-stalled  ");
        out.reset();
        run("", "causes", "--symptoms");
        assertThat(out()).contains("agents-logged-out  ");
    }

    private String complaint(String... arguments) {
        err.reset();
        assertThat(run("some text\n", arguments)).isEqualTo(2);
        return err();
    }

    private int run(String in, String... arguments) {
        return Main.run(terminal(in), new Installation(Path.of("."), Path.of("target/pack-cache")), arguments);
    }

    private Terminal terminal(String in) {
        return new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
