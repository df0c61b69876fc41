package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.pack.SamplePack;

/** The commands that look into what rules make of cases: coverage, explain and cost. */
class RulesLookTest {
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
    void coverageNamesTheRuleThatNeverFiredAndTheConstraintsNothingTried() throws IOException {
        pack.write();

        assertThat(door.run("coverage")).isZero();
        assertThat(door.out())
                .startsWith("5 cases put to the test:")
                .contains("Rules that fired in no case (1)\n"
                        + "  rules/acme/switch/fan-stopped.drl:16  fan-stopped/restart-after/present")
                .contains("rules/acme/switch/fan-stopped.drl:19  never tried: CoreDump( … subject == $node )")
                .contains("rules/acme/switch/fan-stopped.drl:11  never held: AlarmRaised( … code == \"FAN-STOP\" )")
                .contains("fan-stopped/restart-after  never present")
                .contains("Logs and patterns that matched no line (1)")
                .contains("acme-core")
                .doesNotContain("severity == \"major\"");
    }

    @Test
    void coverageAsJsonHasTheCounts() throws IOException {
        pack.write();
        door.run("coverage", "--json");

        DocumentNode coverage = JsonDocument.read("coverage", door.out());
        assertThat(coverage.requireText("cases")).isEqualTo("5");
        DocumentNode rule = named(coverage.list("rules"), "fan-stopped/fan-alarm/present");
        assertThat(rule.requireText("firedIn")).isEqualTo("1");
        DocumentNode severity = rule.list("constraints").get(1);
        assertThat(severity.requireText("text")).isEqualTo("severity == \"major\"");
        assertThat(severity.requireText("held")).isEqualTo("1");
        assertThat(severity.requireText("failed")).isEqualTo("1");
    }

    @Test
    void explainShowsTheFactsOfAFiringAndTheValueThatWasInTheWay() throws IOException {
        pack.write();

        assertThat(door.run("explain", "fan-stopped/near-miss-other-alarm", "--cause", "fan-stopped"))
                .isZero();
        assertThat(door.out())
                .contains("not      fan-stopped/fan-alarm/present rules/acme/switch/fan-stopped.drl:1")
                .contains("fails at severity == \"major\": severity is minor")
                .contains("nearest  switch.log:2 alarm-raised node:sw1: code FAN-STOP, severity minor")
                .contains("fired    symptom/calls-cut")
                .contains("by switch.log:4 alarm-raised");
    }

    @Test
    void explainOfACaseTakesTheCausesOfItsAnswer() throws IOException {
        pack.write();

        door.run("explain", "fan-stopped/positive-alarm");
        assertThat(door.out())
                .contains("fired    fan-stopped/fan-alarm/present")
                .contains("fired    board-hot/temperature/present")
                .contains("there is no CoreDump in this case");
    }

    @Test
    void explainTakesFoldersOfCasesAndFilesOfEvidence() throws IOException {
        pack.write();
        String folder = home.resolve(SamplePack.POSITIVE).toString();

        assertThat(door.run("explain", folder, "--rule", "fan-stopped/fan-alarm/present"))
                .isZero();
        assertThat(door.out()).contains("by switch.log:2").doesNotContain("board-hot");
        assertThat(door.run("explain", folder + "/evidence/switch.log", "--rule", "board-hot/temperature"))
                .isZero();
        assertThat(door.out()).contains("fired    board-hot/temperature/present");
    }

    @Test
    void explainAsJsonNamesRuleConditionAndValues() throws IOException {
        pack.write();
        door.run("explain", "fan-stopped/near-miss-other-alarm", "--rule", "fan-stopped/fan-alarm/present", "--json");

        DocumentNode rule = JsonDocument.read("why", door.out()).list("rules").get(0);
        DocumentNode obstacle = rule.require("obstacle").orElseThrow();
        assertThat(obstacle.requireText("how")).isEqualTo("turned-away");
        assertThat(obstacle.requireText("place")).isEqualTo("rules/acme/switch/fan-stopped.drl:3");
        assertThat(obstacle.list("values").get(0).requireText("value")).isEqualTo("minor");
        assertThat(obstacle.require("candidate").orElseThrow().requireText("type"))
                .isEqualTo("alarm-raised");
    }

    @Test
    void whatIsNotThereIsBadUseAndTheNearestIsNamed() throws IOException {
        pack.write();

        assertThat(door.run("explain", "fan-stopped/positive-alarms")).isEqualTo(2);
        assertThat(door.err()).contains("is no case; did you mean 'fan-stopped/positive-alarm'?");
        assertThat(door.run("explain", "fan-stopped/positive-alarm", "--rule", "fan-stopped/fan-alarm/presence"))
                .isEqualTo(2);
        assertThat(door.err()).contains("there is no rule", "did you mean");
        assertThat(door.run("explain", "fan-stopped/positive-alarm", "--cause", "fan-stoped"))
                .isEqualTo(2);
        assertThat(door.err()).contains("did you mean 'fan-stopped'?");
        assertThat(door.run("explain", "fan-stopped/positive-alarm", "--zone", "UTC"))
                .isEqualTo(2);
        assertThat(door.err()).contains("leave these options out");
    }

    @Test
    void costCountsWhatEachRuleLooksAtTheDearestFirst() throws IOException {
        pack.write();

        assertThat(door.run("cost", "--cases", "1")).isZero();
        assertThat(door.out())
                .contains("What the rules look at in the 1 largest case")
                .contains("fan-stopped/restart-after/present")
                .contains("3 facts  fan-stopped/");
        String first = door.out();
        door.run("cost", "--cases", "1");
        assertThat(door.out()).isEqualTo(first);
    }

    @Test
    void costTimesRulesIfAsked() throws IOException {
        pack.write();
        door.run("cost", "--time", "--json");

        assertThat(JsonDocument.read("cost", door.out()).list("rules"))
                .hasSize(5)
                .allSatisfy(rule ->
                        assertThat(Long.parseLong(rule.requireText("micros"))).isNotNegative());
    }

    private static DocumentNode named(List<DocumentNode> nodes, String name) {
        return nodes.stream()
                .filter(node -> node.requireText("name").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
