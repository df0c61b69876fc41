package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.SampleAnswers;

/** The pages under {@code src/test/resources} are the report as it is to be read; whoever changes them reads them. */
class ReportTest {

    @Test
    void twoProblemsReadAsAgreed() throws IOException {
        assertThat(Report.of(SampleAnswers.twoProblems(), Look.PLAIN)).isEqualTo(page("two-problems.txt"));
    }

    @Test
    void tooLittleEvidenceReadsAsAgreed() throws IOException {
        assertThat(Report.of(SampleAnswers.inconclusive(), Look.PLAIN)).isEqualTo(page("inconclusive.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100})
    void staysWithinTheTerminal(int width) {
        Look look = new Look(width, false, Look.Glyphs.DRAWN);

        assertThat(Report.of(SampleAnswers.twoProblems(), look).lines()).allMatch(line -> line.length() <= width);
    }

    @Test
    void drawsWithTypewriterMarksWhereTheTerminalHasNoOthers() {
        Look look = new Look(80, false, Look.Glyphs.TYPED);
        String report = Report.of(SampleAnswers.twoProblems(), look);

        assertThat(report).contains("    * CallManager crashed", "    : assumed", "    o A part of the host failed");
        assertThat(report).doesNotContain("●", "│", "┊");
    }

    @Test
    void coloursChangeNothingButTheColour() {
        String plain = Report.of(SampleAnswers.twoProblems(), Look.PLAIN);
        String coloured = Report.of(SampleAnswers.twoProblems(), new Look(80, true, Look.Glyphs.DRAWN));

        assertThat(coloured).contains("\u001b[1;31mProblem 1 of 2");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void aNewcomerIsToldWhatToHandInWhenNothingWasRecognised() {
        Answer sample = SampleAnswers.inconclusive();
        Answer empty = new Answer(
                sample.id(),
                sample.pack(),
                new Answer.EvidenceSummary("sha256:00", java.util.List.of()),
                sample.incident(),
                "inconclusive",
                sample.problems(),
                sample.problems().stream()
                        .flatMap(problem -> problem.differential().stream())
                        .toList(),
                sample.ruledOut(),
                sample.coincident(),
                sample.stale(),
                java.util.List.of(),
                sample.missing(),
                java.util.List.of(),
                sample.remedies(),
                sample.flags(),
                sample.timeline(),
                sample.identities(),
                sample.facts(),
                sample.problemsReading());

        assertThat(Report.of(empty, Look.PLAIN))
                .startsWith("Not enough to name a cause.\nNothing in the evidence was recognised.");
    }

    private static String page(String name) throws IOException {
        try (InputStream page = ReportTest.class.getResourceAsStream(name)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
