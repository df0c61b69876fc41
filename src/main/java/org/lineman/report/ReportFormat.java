package org.lineman.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lineman.report.bundle.EscalationBundle;
import org.lineman.report.html.HtmlReport;
import org.lineman.report.markdown.MarkdownReport;
import org.lineman.report.material.ReportInput;
import org.lineman.report.pdf.PdfReport;

/** The formats that a case can be reported in. */
public enum ReportFormat {
    /** To be pasted into a ticket; without excerpts of the evidence. */
    MARKDOWN("md", "text/markdown;charset=UTF-8"),
    /** One page that needs nothing else. */
    HTML("html", "text/html;charset=UTF-8"),
    /** To be printed or filed. */
    PDF("pdf", "application/pdf"),
    /** For the vendor's support: reports, timeline, cited lines, versions. */
    BUNDLE("zip", "application/zip");

    private final String ending;
    private final String mediaType;

    ReportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How a file of this format ends, without the dot. */
    public String ending() {
        return ending;
    }

    /** Its media type, with the encoding of text. */
    public String mediaType() {
        return mediaType;
    }

    /** The format of a file by the end of its name; empty if there is none. */
    public static Optional<ReportFormat> ofFile(String name) {
        return Arrays.stream(values())
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith("." + format.ending))
                .findFirst();
    }

    /** The ends of all formats, as {@link #ofFile} knows them. */
    public static List<String> endings() {
        return Arrays.stream(values()).map(ReportFormat::ending).toList();
    }

    /**
     * Writes the report of a case; the stream stays open.
     *
     * @throws org.lineman.document.DocumentException with line and key if the answer is not what the contract says; nothing has
     *     been written then
     * @throws IOException if the stream cannot be written
     */
    public void write(ReportInput input, OutputStream out) throws IOException {
        switch (this) {
            case MARKDOWN -> out.write(MarkdownReport.write(input).getBytes(StandardCharsets.UTF_8));
            case HTML -> out.write(HtmlReport.write(input).getBytes(StandardCharsets.UTF_8));
            case PDF -> out.write(PdfReport.write(input));
            case BUNDLE -> EscalationBundle.write(input, out);
        }
    }
}
