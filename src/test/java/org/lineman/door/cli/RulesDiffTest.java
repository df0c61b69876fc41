package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.pack.SamplePack;

class RulesDiffTest {
    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void showsWhatChangedInThePackAndInTheAnswers() throws IOException {
        new SamplePack(first).write();
        new SamplePack(second)
                .change(SamplePack.ARTICLE, "present: conclusive", "present: strong")
                .write();
        RulesDoor door = new RulesDoor(first);

        assertThat(door.run("diff", first.toString(), second.toString())).isZero();
        assertThat(door.out())
                .contains("Weights (1)\n  changed  fan-stopped/fan-alarm/present: conclusive -> strong")
                .contains("Answers that differ: 1 of 5 cases")
                .contains("verdict: likely -> possible")
                .contains("fan-stopped on sw1: root likely (10) -> root possible (3)")
                .contains("weight fan-stopped/fan-alarm: present +20 -> present +13");

        door.run("diff", "--json", first.toString(), second.toString());
        DocumentNode result = JsonDocument.read("diff", door.out());
        assertThat(result.requireText("cases")).isEqualTo("5");
        assertThat(result.list("answers").get(0).requireText("name")).isEqualTo("fan-stopped/positive-alarm");
    }

    @Test
    void packsThatSayTheSameAnswerTheSame() throws IOException {
        new SamplePack(first).write();
        new SamplePack(second).write();
        RulesDoor door = new RulesDoor(first);

        assertThat(door.run("diff", first.toString(), second.toString())).isZero();
        assertThat(door.out()).isEqualTo("The packs say the same.\n\nAnswers that differ: 0 of 5 cases\n");
        assertThat(door.run(
                        "diff", first.toString(), second.resolve("not-there").toString()))
                .isEqualTo(2);
        assertThat(door.err()).contains("not-there: there is no such folder");
    }
}
