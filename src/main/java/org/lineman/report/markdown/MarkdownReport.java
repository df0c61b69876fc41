package org.lineman.report.markdown;

import java.util.ArrayList;
import java.util.List;
import org.lineman.report.compose.Composer;
import org.lineman.report.material.Material;
import org.lineman.report.material.ReportInput;

/** The report as Markdown, to be pasted into a ticket of GitHub, Jira or ServiceNow. */
public final class MarkdownReport {
    /** The most characters that a summary has. Ticket notes and chats take about 4,000. */
    public static final int LONGEST_SUMMARY = 3_000;

    private MarkdownReport() {}

    /**
     * The whole report without excerpts of the evidence, which a ticket has beside it; with a line feed at the end.
     *
     * @throws org.lineman.document.DocumentException with line and key if the answer is not what the contract says
     */
    public static String write(ReportInput input) {
        return write(Material.ofAnswer(input));
    }

    /** The whole report of material that was read already, with its excerpts, if it has any. */
    public static String write(Material material) {
        return new MarkdownWriter().write(Composer.whole(material));
    }

    /**
     * What it is, how sure, what to do first and what never to do: at most {@value #LONGEST_SUMMARY} characters.
     *
     * @throws org.lineman.document.DocumentException with line and key if the answer is not what the contract says
     */
    public static String summary(ReportInput input) {
        return summary(Material.ofAnswer(input));
    }

    /** The same summary of material that was read already. */
    public static String summary(Material material) {
        return Composer.summary(material, paper -> new MarkdownWriter().write(paper), LONGEST_SUMMARY);
    }

    /** The lines of a fenced block that none of its lines can end. */
    static List<String> fenced(List<String> lines) {
        int longest = lines.stream().mapToInt(MarkdownText::longestRun).max().orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        List<String> block = new ArrayList<>();
        block.add(fence + "text");
        block.addAll(lines);
        block.add(fence);
        return block;
    }
}
