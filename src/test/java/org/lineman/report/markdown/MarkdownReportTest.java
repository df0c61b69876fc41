package org.lineman.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lineman.report.Hostile;
import org.lineman.report.SampleReports;
import org.lineman.report.material.Material;
import org.lineman.report.material.ReportInput;
import org.lineman.report.paper.Text;

/** What the owner of a ticket reads, and what a hostile log cannot make of it. */
class MarkdownReportTest {
    /** A backslash with a sign behind it: the sign means nothing then. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\[\\\\`*_\\[\\]{}~|$#/.+=!:>-]");

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *(`{3,})text\\n.*?^ *\\1\\n");
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");

    @Test
    void theSummaryComesFirstWithItsDoubtTheFirstStepAndTheNeverList() {
        String report = MarkdownReport.write(SampleReports.AGENTS);
        String summary = report.substring(report.indexOf("## Summary"), report.indexOf("## Problem 1 of 2"));

        assertThat(summary)
                .contains("**Likely: A Unified CM node stalled", "(rtmcucmsub5), likelihood above 0.99.**")
                .contains(
                        "This is not proof",
                        "**Save, before it is lost:**",
                        "> **Never:** Restart services or the node before");
        assertThat(report.indexOf("## Summary")).isLessThan(report.indexOf("## Preserve first"));
    }

    @Test
    void everyTermTellsWhereItWasRead() {
        assertThat(MarkdownReport.write(SampleReports.AGENTS))
                .contains("| +20 | two services of rtmcucmsub5 were aborted by their own monitors within a minute |"
                        + " `samples/mobile-agents/rtmcucmsub5-backtraces.txt:9-16, 35-43`;"
                        + " `samples/mobile-agents/rtmcucmsub5-cores.txt:6, 8` |")
                .contains("| ? | nobody looked: `cpu-saturated` |");
    }

    @Test
    void tellsStepsTestsTimelineAndWhatIsMissing() {
        assertThat(MarkdownReport.write(SampleReports.AGENTS))
                .contains("## Preserve first: it is lost otherwise\n\n1. Fetch the performance counters")
                .contains("   - Impact: ", "   - Verify: ", "   - Undo: ")
                .contains("## Never do\n\n- Restart services")
                .contains("   ```text\n   file view install system-history.log\n   ```\n")
                .contains("| 2023-10-17T09:46:12-05:00 ±300 s | CTIManager of rtmcucmsub5 was aborted")
                .contains("## Missing, and would decide\n\n- Measure the round trip to the node: ")
                .contains("## From other days, not used")
                .contains("| Pack | 2026.11.0 |", "| Digest of the evidence | `sha256:");
    }

    @Test
    void tellsTheReleasesThatTheEvidenceSpeaksOf() {
        assertThat(MarkdownReport.write(SampleReports.AES))
                .contains("| avaya-aes | 7.1.3 (before: 6.3.1) | aes-dur-01 |", "| avaya-cm | 6.3.16 | cm-dur-01 |")
                .doesNotContain("not in the evidence");
    }

    @Test
    void noCauseIsSaidToBeNoneAndTheNextTestIsNamed() {
        String nothing = SampleReports.saying("a gateway that nobody knows")
                .answerJson()
                .replaceAll("(?s)\"problems\": \\[.*?\\}\\]\\}\\]\\}\\],", "\"problems\": [],")
                .replaceFirst("\"verdict\": \"likely\"", "\"verdict\": \"inconclusive\"");

        assertThat(MarkdownReport.summary(ReportInput.of(nothing, SampleReports.RECORDED, "1")))
                .contains("**No cause can be named from this evidence.** The next tests say what would settle it.")
                .contains("**To be surer:** a gateway that nobody knows")
                .doesNotContain("Likely");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSummaryFitsANote(String name, ReportInput input) {
        assertThat(MarkdownReport.summary(input))
                .hasSizeLessThanOrEqualTo(MarkdownReport.LONGEST_SUMMARY)
                .contains("**Likely: ", "likelihood ", "**Never:** ");
    }

    static List<Arguments> cases() {
        return List.of(
                Arguments.of("two problems", SampleReports.AGENTS),
                Arguments.of("one problem", SampleReports.AES),
                Arguments.of("long texts", SampleReports.saying("<&@#|\\_".repeat(3_000))));
    }

    @Test
    void noWordOfTheEvidenceBecomesMarkup() {
        assertNothingIsMarkup(MarkdownReport.write(SampleReports.saying(Hostile.WORDS)));
        assertNothingIsMarkup(MarkdownReport.summary(SampleReports.saying(Hostile.WORDS)));
    }

    /** Takes away what is escaped and what is code; the marks that are left must be those of the report. */
    private static void assertNothingIsMarkup(String report) {
        String bare = ESCAPED.matcher(
                        CODE.matcher(FENCED.matcher(report).replaceAll("")).replaceAll("code"))
                .replaceAll("");

        assertThat(bare).doesNotContain("<", "`", "[", "]", "~~", "__", "$", "://", "www.evil", "{", "&lt;b", "\u202E");
        assertThat(bare.replaceAll("\\*\\*[^*\\n]+\\*\\*|\\*(effect)[^*\\n]*\\*", ""))
                .doesNotContain("*");
        assertThat(bare).doesNotContainPattern("@\\w").doesNotContainPattern("#\\d");
        assertThat(bare.lines().filter(line -> line.startsWith("|")))
                .allMatch(line -> line.endsWith("|"))
                .allMatch(line -> List.of(2, 3, 4, 6)
                        .contains((int) line.chars().filter(sign -> sign == '|').count() - 1));
    }

    @Test
    void noLineBeginsWithAMarkOfTheEvidence() {
        for (String start : Hostile.STARTS) {
            String written = MarkdownText.of(Text.of(start), false);

            assertThat(written).as(start).doesNotContainPattern("^([#+*>=~|`/!:-]|\\d+[.)]|    )");
            assertThat(written.replace("\\", "").replace("\u2060", "").strip()).isEqualTo(start.strip());
        }
    }

    @Test
    void anExcerptCannotEndItsBlock() {
        String report = MarkdownReport.write(Material.withExcerpts(SampleReports.saying("````` | ``` x")));

        assertThat(report).contains("\n``````text\n1 > first\n2 > ````` | ``` x\n3 > third\n``````\n");
    }

    @Test
    void codeInATableKeepsItsBars() {
        assertThat(MarkdownText.of(Text.code("a|b\\"), true)).isEqualTo("a\\|b\\\\");
        assertThat(MarkdownText.of(Text.code("a`b"), true)).isEqualTo("``a`b``");
        assertThat(MarkdownText.of(Text.code("`a"), false)).isEqualTo("`` `a ``");
        assertThat(MarkdownText.of(Text.strong("Then: ").and("do"), false)).isEqualTo("**Then:** do");
    }

    @Test
    void theSameCaseGivesTheSameText() {
        assertThat(MarkdownReport.write(SampleReports.AES)).isEqualTo(MarkdownReport.write(SampleReports.AES));
    }
}
