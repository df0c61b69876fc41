package org.lineman.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lineman.report.Hostile;
import org.lineman.report.SampleReports;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Column;
import org.lineman.report.paper.Paper;
import org.lineman.report.paper.Text;

/** The file as its reader sees it: text, pages, bookmarks, dates. */
class PdfReportTest {

    @Test
    void aReaderFindsRootSumSourcesAndNevers() throws IOException {
        String text = flat(text(PdfReport.write(SampleReports.AGENTS)));

        assertThat(text)
                .contains(
                        "Likely: A Unified CM node stalled, and its services were aborted by their own monitors (rtmcucmsub5)")
                .contains("Never: Restart services or the node before the logs are fetched")
                .contains("+20 two services of rtmcucmsub5 were aborted by their own monitors")
                .contains("+31 the sum: likelihood above 0.99")
                .contains("CTIManager of rtmcucmsub5 was aborted")
                .contains("sha256:");
        assertThat(text.replace(" ", "")).contains("samples/mobile-agents/rtmcucmsub5-cores.txt:6,8");
    }

    @Test
    void everyPageTellsItsNumber() throws IOException {
        byte[] pdf = PdfReport.write(SampleReports.AES);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("page " + page + " of " + pages);
            }
        }
    }

    @Test
    void carriesTheDatesOfTheCaseAndItsChapters() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.write(SampleReports.AGENTS.ofTicket("INC0048812")))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Root-cause report for INC0048812");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(SampleReports.RECORDED);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            List<String> chapters = new ArrayList<>();
            document.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> chapters.add(item.getTitle()));
            assertThat(chapters).startsWith("Summary").contains("Preserve first: it is lost otherwise", "Never do");
        }
    }

    @Test
    void aLongTableRepeatsItsHeadAndLosesNoRow() throws IOException {
        List<List<Text>> rows = IntStream.rangeClosed(1, 200)
                .mapToObj(row -> List.of(Text.of("row-" + row), Text.of("what happened then ".repeat(row % 7 + 1))))
                .toList();
        byte[] pdf = PdfReport.write(
                paper(new Block.Table(List.of(Column.of("Moment", 1), Column.of("What", 2)), rows)), "1");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).as("page " + page).contains("Moment What");
            }
        }
        assertThat(text(pdf).lines().filter(line -> line.startsWith("row-"))).hasSize(200);
    }

    @Test
    void aRowLongerThanAPageGoesOnOnTheNext() throws IOException {
        String words = String.join(
                " ", IntStream.range(0, 2_000).mapToObj(i -> "w" + i).toList());
        byte[] pdf = PdfReport.write(
                paper(new Block.Table(
                        List.of(Column.of("A", 1), Column.of("B", 3)), List.of(List.of(Text.of("x"), Text.of(words))))),
                "1");

        assertThat(flat(text(pdf))).contains("w0 w1 ", " w1999");
        String all = " " + flat(text(pdf)) + " ";
        assertThat(IntStream.range(0, 2_000).filter(i -> !all.contains(" w" + i + " ")))
                .isEmpty();
    }

    @Test
    void aNameWithoutBlanksIsBrokenRatherThanCutOff() throws IOException {
        String name = "/var/log/" + "abcdefghij".repeat(40) + "/end.log";

        assertThat(text(PdfReport.write(paper(new Block.Paragraph(Text.code(name))), "1"))
                        .replaceAll("\\s", ""))
                .contains(name);
    }

    @Test
    void lettersOfOtherScriptsAreShownOrNamed() throws IOException {
        String text = text(PdfReport.write(
                paper(
                        new Block.Paragraph(Text.of("Zürich Łódź Ёлка Αθήνα — “quote” €")),
                        new Block.Paragraph(Text.code("日 שלום"))),
                "1"));

        assertThat(text).contains("Zürich", "Łódź", "Ёлка", "Αθήνα", "— “quote” €", "[U+65E5] [U+05E9]");
    }

    @Test
    void hostileWordsAreWords() throws IOException {
        assertThat(flat(text(PdfReport.write(SampleReports.saying(Hostile.WORDS)))))
                .contains("<script>alert(1)</script>", "[U+202E]turned");
    }

    @Test
    void theSameCaseGivesTheSameBytes() {
        assertThat(PdfReport.write(SampleReports.AGENTS)).isEqualTo(PdfReport.write(SampleReports.AGENTS));
        assertThat(PdfReport.write(SampleReports.saying("Łódź")))
                .isEqualTo(PdfReport.write(SampleReports.saying("Łódź")));
    }

    private static Paper paper(Block... blocks) {
        return new Paper("A report", SampleReports.RECORDED, List.of(blocks));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
