package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.evidence.Evidence;
import org.lineman.inference.Inferred;
import org.lineman.pack.Pack;
import org.lineman.recognize.Recognised;
import org.lineman.recognize.Submission;

class StagesTest {
    private static final Path SMALL_PACK = Path.of("src/test/resources/small-pack");
    private static final Submission SUBMISSION =
            Submission.of(List.of(Evidence.ofText("shift.log", "nothing that anybody knows\n")));

    /** Writes down what begins and ends. */
    private static final class Diary implements Stages {
        private final List<String> entries = new ArrayList<>();

        private <T> T around(String name, Supplier<T> stage) {
            entries.add(name + " begins");
            T result = stage.get();
            entries.add(name + " ends");
            return result;
        }

        @Override
        public Recognised recognise(Supplier<Recognised> stage) {
            return around("recognise", stage);
        }

        @Override
        public Inferred infer(Supplier<Inferred> stage) {
            return around("infer", stage);
        }

        @Override
        public Answer rank(Supplier<Answer> stage) {
            return around("rank", stage);
        }
    }

    @Test
    void whoWatchesSeesEachStageOnceInOrderAndChangesNothing() {
        try (Pack pack = Pack.load(SMALL_PACK, Path.of("target/rules-cache"))) {
            Diary diary = new Diary();
            Diagnose unwatched = new Diagnose(pack);

            Answer answer = unwatched.watchedBy(diary).answer(SUBMISSION);

            assertThat(diary.entries)
                    .containsExactly(
                            "recognise begins",
                            "recognise ends",
                            "infer begins",
                            "infer ends",
                            "rank begins",
                            "rank ends");
            assertThat(AnswerJson.write(answer)).isEqualTo(AnswerJson.write(unwatched.answer(SUBMISSION)));
        }
    }

    @Test
    void anAuditIsReadAndInferredButNotRanked() {
        try (Pack pack = Pack.load(SMALL_PACK, Path.of("target/rules-cache"))) {
            Diary diary = new Diary();

            new Diagnose(pack).watchedBy(diary).audit(SUBMISSION);

            assertThat(diary.entries)
                    .containsExactly("recognise begins", "recognise ends", "infer begins", "infer ends");
        }
    }
}
