package org.lineman.report.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.lineman.report.html.HtmlReport;
import org.lineman.report.markdown.MarkdownReport;
import org.lineman.report.material.Material;
import org.lineman.report.material.ReportInput;
import org.lineman.report.pdf.PdfReport;

/**
 * A case as a zip for the vendor's support. Its members are {@code summary.md}, {@code report.html}, {@code report.pdf}, {@code
 * timeline.csv}, {@code versions.json}, {@code answer.json}, {@code evidence/} with the cited lines of each piece, and {@code
 * manifest.txt} with the SHA-256 of all others, as {@code sha256sum -c} reads it. The same case gives the same bytes.
 */
public final class EscalationBundle {
    private EscalationBundle() {}

    /**
     * Writes the zip; the stream stays open.
     *
     * @throws org.lineman.document.DocumentException with line and key if the answer is not what the contract says; nothing has
     *     been written then
     * @throws IOException if the stream cannot be written
     */
    public static void write(ReportInput input, OutputStream out) throws IOException {
        Material material = Material.withExcerpts(input);
        TreeMap<String, byte[]> members = new TreeMap<>();
        members.put("summary.md", utf8(MarkdownReport.summary(material)));
        members.put("report.html", utf8(HtmlReport.write(material)));
        members.put("report.pdf", PdfReport.write(material));
        members.put("timeline.csv", utf8(TimelineCsv.of(material.shown().timeline())));
        members.put("versions.json", utf8(Versions.json(material.shown())));
        members.put("answer.json", utf8(material.answerJson()));
        EvidenceMembers.of(material).forEach((name, text) -> members.put(name, utf8(text)));
        members.put("manifest.txt", utf8(Manifest.of(members)));
        ZipMembers.write(members, material.shown().head().recordedAt(), out);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
