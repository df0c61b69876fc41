package org.lineman.pack.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.Diagnose;
import org.lineman.pack.Pack;
import org.lineman.pack.SamplePack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.recognize.Submission;

class ReplayTest {
    private static final Path CACHE = Path.of("target/rules-cache");

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
    void theSamePackAnswersTheSame() throws IOException {
        assertThat(replay()).hasSize(5).allMatch(Replay.Outcome::isSame);
    }

    @Test
    void aWeightThatChangedAVerdictIsNamed() throws IOException {
        other.change(SamplePack.ARTICLE, "present: conclusive, absent: -strong", "present: strong, absent: -strong");

        AnswerDifference difference = of("fan-stopped/positive-alarm").explainedBy(packDifference());

        assertThat(difference.changesTheStory()).isTrue();
        assertThat(difference.verdict()).isEqualTo(new AnswerDifference.Value("likely", "possible"));
        AnswerDifference.CauseChange fan = change(difference, "fan-stopped");
        assertThat(fan.before()).contains(new AnswerDifference.Standing("root", "likely", 10));
        assertThat(fan.after()).contains(new AnswerDifference.Standing("root", "possible", 3));
        assertThat(fan.reasons())
                .containsExactly(new AnswerDifference.Reason(
                        "weight",
                        "fan-stopped/fan-alarm",
                        "PRESENT +20",
                        "PRESENT +13",
                        List.of("weight fan-stopped/fan-alarm/present: conclusive -> strong")));
    }

    @Test
    void aRuleThatFiresMoreIsNamed() throws IOException {
        other.change(SamplePack.RULES, "severity == \"major\", ", "");

        AnswerDifference difference = of("fan-stopped/near-miss-other-alarm").explainedBy(packDifference());

        AnswerDifference.CauseChange fan = change(difference, "fan-stopped");
        assertThat(fan.before()).isEmpty();
        assertThat(fan.after().map(AnswerDifference.Standing::place)).contains("root");
        assertThat(fan.reasons())
                .contains(new AnswerDifference.Reason(
                        "term",
                        "fan-stopped/fan-alarm/present",
                        "",
                        "PRESENT +20",
                        List.of("rule fan-stopped/fan-alarm/present")));
        assertThat(difference.next().isSame()).isFalse();
    }

    @Test
    void aPriorThatTakesACauseOutOfTheAnswerIsNamedAndNoRuleIsBlamed() throws IOException {
        other.change(SamplePack.HOT_ARTICLE, "prior: common", "prior: rare");

        AnswerDifference.CauseChange hot =
                change(of("fan-stopped/positive-alarm").explainedBy(packDifference()), "board-hot");

        assertThat(hot.reasons())
                .contains(new AnswerDifference.Reason(
                        "prior", "board-hot", "-10", "", List.of("prior board-hot: common -> rare")))
                .noneMatch(reason -> reason.kind().equals("rule"));
    }

    @Test
    void aPriorThatMovesAFigureOnlyIsNoOtherStory() throws IOException {
        other.change(SamplePack.ARTICLE, "prior: common", "prior: uncommon");

        AnswerDifference difference = of("fan-stopped/near-miss-fan-is-well");

        assertThat(difference.changesTheStory()).isFalse();
        assertThat(change(difference, "fan-stopped").reasons())
                .containsExactly(new AnswerDifference.Reason("prior", "fan-stopped", "-10", "-15", List.of()));
    }

    @Test
    void whatAPackCannotAnswerIsAnOutcome() throws IOException {
        other.write();
        try (Pack before = Pack.load(first, CACHE)) {
            Replay replay = new Replay(new Diagnose(before)::answer, submission -> {
                throw new IllegalStateException("out of order");
            });

            Replay.Outcome outcome = replay.of("empty", Submission.of(List.of()));

            assertThat(outcome.isSame()).isFalse();
            assertThat(outcome.failed()).contains("the second pack does not answer empty", "out of order");
        }
    }

    private AnswerDifference of(String name) throws IOException {
        return replay().stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow()
                .difference();
    }

    private static AnswerDifference.CauseChange change(AnswerDifference difference, String cause) {
        Optional<AnswerDifference.CauseChange> found = difference.causes().stream()
                .filter(change -> change.cause().equals(cause))
                .findFirst();
        return found.orElseThrow();
    }

    private PackDifference packDifference() {
        return PackDifference.between(PackContent.of(first), PackContent.of(second));
    }

    private List<Replay.Outcome> replay() throws IOException {
        other.write();
        try (Pack before = Pack.load(first, CACHE);
                Pack after = Pack.load(second, CACHE)) {
            return new Replay(new Diagnose(before)::answer, new Diagnose(after)::answer)
                    .of(CaseFolder.below(first.resolve(Pack.RULES)));
        }
    }
}
