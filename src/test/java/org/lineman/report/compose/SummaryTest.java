package org.lineman.report.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineman.report.SampleReports;
import org.lineman.report.markdown.MarkdownReport;
import org.lineman.report.material.ReportInput;

/** The few sentences that people act upon. */
class SummaryTest {

    @ParameterizedTest
    @CsvSource({
        "confirmed, Confirmed, the vendor confirms the cause",
        "likely, Likely, This is not proof",
        "possible, Possible, This is a suspicion and no more"
    })
    void saysHowFarItCanBeTrusted(String verdict, String word, String reservation) {
        assertThat(summary(verdict)).contains("**" + word + ": the cause (the cause), likelihood 0.94.**", reservation);
    }

    @Test
    void saysWhatIsOpen() {
        assertThat(summary("likely"))
                .contains("No cause found here explains: the cause (the cause).")
                .contains("some links are assumed, not shown")
                .contains("1 other cause is neither shown nor excluded.")
                .contains("Part of the evidence could not be read, or only with a doubt (1 note).");
    }

    @Test
    void aConfirmedCauseNeedsNoFurtherTestFirst() {
        assertThat(summary("confirmed")).doesNotContain("To be surer");
        assertThat(summary("possible")).contains("**To be surer:** the cause (on the cause).");
    }

    @Test
    void noSumIsCertainty() {
        assertThat(Words.likelihood(1.0)).isEqualTo("above 0.99");
        assertThat(Words.likelihood(0.99)).isEqualTo("0.99");
        assertThat(Words.likelihood(0.0)).isEqualTo("below 0.01");
    }

    @Test
    void aCutKeepsWholeLetters() {
        assertThat(Words.clipped("ab\uD83D\uDE00cd", 3)).isEqualTo("ab...");
    }

    private static String summary(String verdict) {
        String answer = SampleReports.saying("the cause")
                .answerJson()
                .replace("\"verdict\": \"likely\"", "\"verdict\": \"" + verdict + "\"");
        return MarkdownReport.summary(ReportInput.of(answer, SampleReports.RECORDED, "1"));
    }
}
