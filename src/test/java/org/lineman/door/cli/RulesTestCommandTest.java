package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.pack.SamplePack;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RulesTestCommandTest {
    @TempDir
    Path home;

    private SamplePack pack;
    private RulesDoor door;

    @BeforeEach
    void pack() throws IOException {
        pack = new SamplePack(home);
        door = new RulesDoor(home);
    }

    @Test
    void casesThatPassAreCounted() throws IOException {
        pack.write();

        assertThat(door.run("test", "fan-stopped")).isZero();
        assertThat(door.out()).isEqualTo("4 cases: 4 passed, 0 failed\n");
    }

    @Test
    void aMissingKindOfCaseIsReportedAndFails() throws IOException {
        pack.write();

        assertThat(door.run("test")).isEqualTo(1);
        assertThat(door.out())
                .contains("missing  board-hot has no case near-miss, too-little")
                .contains("rules/acme/switch/board-hot.cases")
                .endsWith("5 cases: 5 passed, 0 failed; 1 known problem without a case of every kind\n");
    }

    @Test
    void aFailureShowsWhatWasExpectedAndWhatWasFoundAtItsLine() throws IOException {
        pack.change(SamplePack.POSITIVE + "expect.yaml", "verdict: likely", "verdict: possible")
                .change(SamplePack.POSITIVE + "expect.yaml", "switch.log:2", "switch.log:3")
                .write();

        assertThat(door.run("test", "fan-stopped/positive-alarm")).isEqualTo(1);
        assertThat(door.out())
                .contains("failed   fan-stopped/positive-alarm")
                .contains(SamplePack.POSITIVE + "expect.yaml:8: problems")
                .contains("-   verdict: possible\n")
                .contains("+   verdict: likely\n")
                .contains("state: PRESENT, at: [switch.log:3]}")
                .contains("state: PRESENT, at: [switch.log:2]}")
                .doesNotContain("\u001b[");
    }

    @Test
    void onlyATerminalGetsColours() throws IOException {
        pack.change(SamplePack.POSITIVE + "expect.yaml", "verdict: likely", "verdict: possible")
                .write();
        door.attended(Map.of("LC_ALL", "C.UTF-8", "TERM", "xterm"));

        door.run("test", "fan-stopped/positive-alarm");
        assertThat(door.out()).contains("\u001b[32m").contains("+   verdict: likely");
        door.run("test", "fan-stopped/positive-alarm", "--no-color");
        assertThat(door.out()).doesNotContain("\u001b[").contains("+   verdict: likely");
    }

    @Test
    void approvingChangesTheAnswerAndNothingElse() throws IOException {
        String right = pack.text(SamplePack.POSITIVE + "expect.yaml");
        pack.change(SamplePack.POSITIVE + "expect.yaml", "verdict: likely", "verdict: possible")
                .change(SamplePack.POSITIVE + "expect.yaml", "\"switch.log:2\"", "\"switch.log:3\"")
                .change(SamplePack.POSITIVE + "expect.yaml", "[fan-stopped, board-hot, calls-cut]", "[fan-stopped]")
                .write();

        assertThat(door.run("test", "--approve", "fan-stopped")).isEqualTo(1);
        assertThat(door.out()).contains("approved " + SamplePack.POSITIVE + "expect.yaml");

        assertThat(Files.readString(home.resolve(SamplePack.POSITIVE + "expect.yaml")))
                .isEqualTo(right.replace("[\"switch.log:2\"]", "[switch.log:2]"));
        assertThat(door.run("test", "fan-stopped")).isZero();
    }

    @Test
    void approvingAddsWhatIsNewAndTakesAwayWhatIsGone() throws IOException {
        pack.change(SamplePack.NEAR_MISS + "expect.yaml", "problems: []", "problems: []\nruled-out: [board-hot]")
                .change(
                        SamplePack.POSITIVE + "expect.yaml",
                        "observations:",
                        "  # gone for good\n  - {root: board-hot, subject: sw9, verdict: likely, relation: reported, chain: [board-hot]}\n"
                                + "observations:")
                .change(SamplePack.RULES, "severity == \"major\", ", "")
                .write();

        assertThat(door.run("test", "--approve", "fan-stopped")).isEqualTo(1);

        assertThat(Files.readString(home.resolve(SamplePack.NEAR_MISS + "expect.yaml")))
                .isEqualTo("""
                        schema: 1
                        says: an alarm that looks alike
                        given:
                          nodes: {switch.log: sw1}
                        problems:
                          - root: fan-stopped
                            subject: sw1
                            verdict: likely
                            relation: independent
                            chain: [fan-stopped, calls-cut]
                        ruled-out: []
                        """);
        assertThat(Files.readString(home.resolve(SamplePack.POSITIVE + "expect.yaml")))
                .doesNotContain("sw9")
                .contains("# all of it was seen");
        assertThat(door.run("test", "fan-stopped")).isZero();
    }

    @Test
    void aCaseThatCannotBeReadIsAFailureAndTheOthersAreRun() throws IOException {
        pack.change(SamplePack.NEAR_MISS + "expect.yaml", "says:", "say:").write();

        assertThat(door.run("test", "fan-stopped")).isEqualTo(1);
        assertThat(door.out())
                .contains("fan-stopped/near-miss-other-alarm/expect.yaml:2: say: unknown key 'say'; did you mean")
                .endsWith("4 cases: 3 passed, 1 failed\n");
    }

    @Test
    void theJsonSaysTheSame() throws IOException {
        pack.change(SamplePack.POSITIVE + "expect.yaml", "verdict: likely", "verdict: possible")
                .write();

        assertThat(door.run("test", "--json")).isEqualTo(1);
        DocumentNode results = JsonDocument.read("results", door.out());
        assertThat(results.requireText("passed")).isEqualTo("4");
        assertThat(results.requireText("failed")).isEqualTo("1");
        DocumentNode failed = results.list("cases").stream()
                .filter(one -> one.requireText("passed").equals("false"))
                .findFirst()
                .orElseThrow();
        assertThat(failed.requireText("name")).isEqualTo("fan-stopped/positive-alarm");
        assertThat(failed.list("differences").get(0).requireText("section")).isEqualTo("problems");
        assertThat(results.list("missing").get(0).texts("kinds")).containsExactly("near-miss", "too-little");
    }

    @Test
    void buildServersGetJunitXml() throws Exception {
        pack.change(SamplePack.POSITIVE + "expect.yaml", "verdict: likely", "verdict: possible")
                .write();
        Path file = home.resolve("junit.xml");

        assertThat(door.run("test", "--junit", file.toString())).isEqualTo(1);

        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(1);
        assertThat(suite.getAttribute("name")).isEqualTo("fan-stopped");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("positive-alarm");
        assertThat(failure.getTextContent()).contains("+   verdict: likely");
        assertThat(((Element) xml.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .isEqualTo("no case of the kind near-miss, too-little");
    }

    @Test
    void anUnknownCaseIsBadUseAndTheNearestIsNamed() throws IOException {
        pack.write();

        assertThat(door.run("test", "fan-stoped")).isEqualTo(2);
        assertThat(door.err()).contains("there is no case 'fan-stoped'; did you mean 'fan-stopped'?");
        assertThat(door.run("test", "fan-stopped/positive-alarms")).isEqualTo(2);
        assertThat(door.err()).contains("did you mean 'fan-stopped/positive-alarm'?");
    }
}
