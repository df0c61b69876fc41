package org.lineman.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.lineman.report.compose.Composer;
import org.lineman.report.material.Material;
import org.lineman.report.material.ReportInput;
import org.lineman.report.paper.Paper;

/**
 * The report as a PDF of A4 pages. Its dates are that of the case, and the same case gives the same bytes. Letters that no
 * font at hand has are shown as their number, {@code [U+65E5]}.
 */
public final class PdfReport {
    private PdfReport() {}

    /**
     * The file, with the cited lines of the evidence.
     *
     * @throws org.lineman.document.DocumentException with line and key if the answer is not what the contract says
     */
    public static byte[] write(ReportInput input) {
        return write(Material.withExcerpts(input));
    }

    /** The same file of material that was read already. */
    public static byte[] write(Material material) {
        return write(Composer.whole(material), material.shown().head().linemanVersion());
    }

    static byte[] write(Paper paper, String version) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            describe(document, paper, version);
            Fonts fonts = new Fonts(document);
            Sheet sheet = new Sheet(document);
            new PdfWriter(new Setting(sheet, fonts), new Bookmarks(document)).write(paper);
            sheet.finish(paper.title(), fonts);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Without these PDFBox takes the identity of the file and its dates from the clock. */
    private static void describe(PDDocument document, Paper paper, String version) {
        document.setDocumentId(paper.recorded().toEpochMilli());
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences shows = new PDViewerPreferences(new COSDictionary());
        shows.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(shows);
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(paper.title());
        about.setCreator("Lineman " + version);
        about.setProducer("Apache PDFBox");
        about.setCreationDate(calendar(paper.recorded()));
        about.setModificationDate(calendar(paper.recorded()));
    }

    private static GregorianCalendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
    }
}
