package org.lineman.pack.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.LineDiff;
import org.lineman.pack.SamplePack;

class PackDifferenceTest {
    @TempDir
    Path first;

    @TempDir
    Path second;

    private SamplePack other;

    @BeforeEach
    void packs() throws IOException {
        new SamplePack(first).write();
        other = new SamplePack(second);
    }

    @Test
    void aPackDoesNotDifferFromItself() throws IOException {
        assertThat(difference().isEmpty()).isTrue();
    }

    @Test
    void casesAreNoPartOfAPack() throws IOException {
        other.change(SamplePack.POSITIVE + "expect.yaml", "likely", "possible");

        assertThat(difference().isEmpty()).isTrue();
    }

    @Test
    void aRuleThatMovedIsTheSameRule() throws IOException {
        String rules = other.text(SamplePack.RULES);
        int half = rules.indexOf("rule \"fan-stopped/fan-alarm/absent\"");
        other.put(
                SamplePack.RULES,
                rules.substring(half) + "\n" + rules.substring(0, half).strip() + "\n");

        assertThat(difference().isEmpty()).isTrue();
    }

    @Test
    void rulesAreAddedRemovedAndChanged() throws IOException {
        other.change(SamplePack.RULES, "severity == \"major\", ", "")
                .change(SamplePack.HOT_RULES, "temperature/present", "temperature/present-high");

        assertThat(difference().of(Change.Area.RULE))
                .hasSize(3)
                .satisfiesExactlyInAnyOrder(
                        change -> {
                            assertThat(change.name()).isEqualTo("fan-stopped/fan-alarm/present");
                            assertThat(change.diff().lines())
                                    .contains(new LineDiff.Line(
                                            LineDiff.Kind.ADDED,
                                            "    $alarm : AlarmRaised( code == \"FAN-STOP\", $node : subject )"));
                        },
                        change -> {
                            assertThat(change.name()).isEqualTo("board-hot/temperature/present-high");
                            assertThat(change.isAdded()).isTrue();
                        },
                        change -> {
                            assertThat(change.name()).isEqualTo("board-hot/temperature/present");
                            assertThat(change.isRemoved()).isTrue();
                        });
    }

    @Test
    void weightsPriorsAndEdgesAreToldFromWhatToWhat() throws IOException {
        other.change(SamplePack.ARTICLE, "present: conclusive", "present: strong")
                .change(SamplePack.ARTICLE, "prior: common", "prior: rare")
                .change(SamplePack.ARTICLE, "{cause: board-hot, weight: strong}", "{cause: board-hot, weight: weak}");

        assertThat(difference().changes())
                .extracting(Change::area, Change::name, Change::from, Change::to)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                Change.Area.WEIGHT, "fan-stopped/fan-alarm/present", "conclusive", "strong"),
                        org.assertj.core.groups.Tuple.tuple(Change.Area.PRIOR, "fan-stopped", "common", "rare"),
                        org.assertj.core.groups.Tuple.tuple(
                                Change.Area.LEADS_TO, "fan-stopped -> board-hot", "strong", "weak"));
    }

    @Test
    void proseRemediesRecognizersAndListsAreToldLineByLine() throws IOException {
        other.change(SamplePack.ARTICLE, "The board above it becomes hot.", "The board above it melts.")
                .change(SamplePack.ARTICLE, "turn the fan by hand", "turn the fan with a stick")
                .change(SamplePack.RECOGNIZERS, "COREFILE (?P", "CORE-FILE (?P")
                .change("knowledge-base/symptoms.yaml", "No dial tone", "Silence");

        PackDifference difference = difference();
        assertThat(difference.of(Change.Area.PROSE).get(0).diff().near(0).toString())
                .contains("- The board above it becomes hot.\n+ The board above it melts.\n");
        assertThat(difference.of(Change.Area.REMEDIES).get(0).diff().toString())
                .contains("- restore: turn the fan by hand", "+ restore: turn the fan with a stick");
        assertThat(difference.of(Change.Area.RECOGNIZER))
                .extracting(Change::name)
                .containsExactly("acme-core");
        assertThat(difference.of(Change.Area.FILE))
                .extracting(Change::name)
                .containsExactly("knowledge-base/symptoms.yaml");
    }

    private PackDifference difference() throws IOException {
        other.write();
        return PackDifference.between(PackContent.of(first), PackContent.of(second));
    }
}
