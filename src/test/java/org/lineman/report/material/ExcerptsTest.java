package org.lineman.report.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineman.document.DocumentException;
import org.lineman.evidence.Content;
import org.lineman.report.SampleReports;

/** What a reader without the evidence gets of it. */
class ExcerptsTest {

    @Test
    void citedLinesComeWithTheirNeighboursAndOverlappingRangesAsOne() {
        Excerpt excerpt = excerpt(numbered(100), "10", "12-13", "90");

        assertThat(excerpt.lines().stream().map(Excerpt.Line::mark))
                .containsExactly(
                        "...", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "...", "87", "88", "89", "90",
                        "91", "92", "93");
        assertThat(excerpt.lines().stream().filter(Excerpt.Line::cited).map(Excerpt.Line::words))
                .containsExactly("line 10", "line 12", "line 13", "line 90");
        assertThat(excerpt.leftOut()).isEmpty();
    }

    @Test
    void aRangeAtTheStartAndOneBeyondTheEndAreShownAsFarAsTheyGo() {
        assertThat(excerpt(numbered(5), "1", "4-9").lines().stream().map(Excerpt.Line::mark))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void ofALongRangeTheEndsAreShownAndThatIsSaid() {
        Excerpt excerpt = excerpt(numbered(500), "101-400");

        assertThat(excerpt.lines().stream().filter(Excerpt.Line::cited)).hasSize(40);
        assertThat(excerpt.leftOut())
                .containsExactly(
                        "Of the lines 101-400, which are cited as a whole, the first and the last 20 are shown.");
    }

    @Test
    void ofVeryManyPlacesTheFirstAreShownAndTheRestIsCounted() {
        String[] everyTenth = IntStream.range(1, 1_000)
                .mapToObj(i -> Integer.toString(10 * i))
                .toArray(String[]::new);

        Excerpt excerpt = excerpt(numbered(10_000), everyTenth);

        assertThat(excerpt.lines()).hasSizeLessThan(2_600);
        assertThat(excerpt.leftOut()).singleElement().asString().contains("more places are cited and not shown");
    }

    @Test
    void aLongLineIsCutAfterItWasRedacted() {
        String secret = "x".repeat(395) + "topsecret";
        Excerpt excerpt = excerpt(secret, input -> input.redactedBy(text -> text.replace("topsecret", "?")), "1");

        assertThat(excerpt.lines().get(0).words()).isEqualTo("x".repeat(395) + "?");
        assertThat(excerpt("y".repeat(1_000), "1").lines().get(0).words()).endsWith("yyy ... (600 more)");
        assertThat(excerpt("y".repeat(1_000), "1").leftOut()).containsExactly("1 line is cut after 400 characters.");
    }

    @Test
    void aRedactionThatBreaksALineDoesNotBreakTheExcerpt() {
        assertThat(excerpt("a b", input -> input.redactedBy(text -> text.replace(' ', '\n')), "1")
                        .lines())
                .containsExactly(new Excerpt.Line("1", true, "a b"));
    }

    @Test
    void aPieceThatIsGoneIsSaidToBeGone() {
        assertThat(Material.withExcerpts(input("", "1").with(EvidenceByName.NONE))
                        .excerpts())
                .containsExactly(new Excerpt("a.log", List.of(), List.of("The piece is not kept.")));
        assertThat(excerpt(numbered(2), "77").leftOut()).containsExactly("The cited lines are not there any more.");
        assertThat(Material.withExcerpts(input("", "1").with(name -> Optional.of(broken())))
                        .excerpts()
                        .get(0)
                        .leftOut())
                .containsExactly("The piece could not be read again.");
    }

    @Test
    void packetsAreNamedAndValuesOfJsonAreShown() {
        String answer = input("", "1").answerJson();
        ReportInput frames = ReportInput.of(
                        answer.replace("\"lines\": \"1\"", "\"frames\": \"12-90\""), SampleReports.RECORDED, "1")
                .with(name ->
                        Optional.of(Content.ofBytes(new byte[] {(byte) 0xd4, (byte) 0xc3, (byte) 0xb2, (byte) 0xa1})));
        ReportInput values = ReportInput.of(
                        answer.replace("\"lines\": \"1\"", "\"pointer\": \"/facts/1\""), SampleReports.RECORDED, "1")
                .with(name -> Optional.of(Content.ofText("{\"facts\": [1, {\"port\": 8765, \"node\": \"cm-east\"}]}")));

        assertThat(Material.withExcerpts(frames).excerpts().get(0).leftOut())
                .containsExactly("Packets are not copied. Cited are the frames 12-90.");
        assertThat(Material.withExcerpts(values).excerpts().get(0).lines())
                .contains(
                        new Excerpt.Line("/facts/1", true, "  \"port\": 8765,"),
                        new Excerpt.Line("/facts/1", true, "  \"node\": \"cm-east\""));
    }

    @Test
    void anAnswerThatIsNoneIsRefusedWithItsKeys() {
        assertThatThrownBy(() -> Material.ofAnswer(ReportInput.of("{\"problems\": [{}]}", SampleReports.RECORDED, "1")))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("answer.json:")
                .hasMessageContaining("the key 'verdict' is missing")
                .hasMessageContaining("the key 'root' is missing");
    }

    private static Excerpt excerpt(String text, String... lines) {
        return excerpt(text, input -> input, lines);
    }

    private static Excerpt excerpt(String text, java.util.function.UnaryOperator<ReportInput> also, String... lines) {
        return Material.withExcerpts(also.apply(input(text, lines))).excerpts().get(0);
    }

    /** An answer whose timeline cites these lines of one piece. */
    private static ReportInput input(String text, String... lines) {
        String moments = Arrays.stream(lines)
                .map(place ->
                        "{\"at\": \"\", \"doubtSeconds\": 0, \"says\": \"s\", \"source\": {\"evidence\": \"a.log\", \"lines\": \""
                                + place + "\"}}")
                .collect(Collectors.joining(", "));
        String answer =
                "{\"id\": \"00\", \"pack\": {\"version\": \"1\", \"digest\": \"sha256:00\"}, \"evidence\": {\"digest\":"
                        + " \"sha256:00\", \"items\": [{\"name\": \"a.log\"}]}, \"incident\": {}, \"verdict\": \"inconclusive\","
                        + " \"timeline\": [" + moments + "]}";
        return ReportInput.of(answer, SampleReports.RECORDED, "1").with(name -> Optional.of(Content.ofText(text)));
    }

    private static String numbered(int lines) {
        return IntStream.rangeClosed(1, lines).mapToObj(line -> "line " + line).collect(Collectors.joining("\n"));
    }

    private static Content broken() {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public long size() {
                return 0;
            }
        };
    }
}
