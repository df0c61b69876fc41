package org.lineman.report.html;

import org.lineman.report.compose.Composer;
import org.lineman.report.material.Material;
import org.lineman.report.material.ReportInput;

/**
 * The report as one HTML page: it loads nothing, runs nothing, follows the light or dark of the reader's screen, and prints on
 * A4 or Letter with the head of a table on each page.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * The page, with the cited lines of the evidence.
     *
     * @throws org.lineman.document.DocumentException with line and key if the answer is not what the contract says
     */
    public static String write(ReportInput input) {
        return write(Material.withExcerpts(input));
    }

    /** The same page of material that was read already. */
    public static String write(Material material) {
        return new HtmlWriter().write(Composer.whole(material));
    }
}
