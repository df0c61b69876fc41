package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lineman.report.material.Material;
import org.lineman.report.material.ReportCase;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Paper;
import org.lineman.report.paper.Text;

/** Composes the report of a case, the same for every format. */
public final class Composer {
    private Composer() {}

    /** The whole report; with the lines that are cited, if the material has any. */
    public static Paper whole(Material material) {
        ReportCase shown = material.shown();
        List<Block> blocks = new ArrayList<>();
        blocks.add(CaseSection.of(shown));
        blocks.add(new Block.Heading(2, Text.of("Summary")));
        blocks.addAll(SummarySection.of(shown, Length.FULL));
        blocks.addAll(ProblemSection.of(shown));
        blocks.addAll(StepsSection.of(shown.remedies()));
        blocks.addAll(TestsSection.of(shown.nextTests()));
        blocks.addAll(AsideSection.open(shown));
        blocks.addAll(TimelineSection.of(shown.timeline()));
        blocks.addAll(AsideSection.known(shown));
        blocks.addAll(ProductsSection.of(shown.products()));
        blocks.addAll(ReadingSection.of(shown));
        blocks.addAll(ExcerptSection.of(material.excerpts()));
        blocks.addAll(ClosingSection.of(shown));
        return new Paper(title(shown), shown.head().recordedAt(), blocks);
    }

    /**
     * The summary alone, as long as it may be.
     *
     * @param write writes a paper
     * @param most how many characters it may have at most once it is written; 2,500 are always enough
     * @throws IllegalStateException if not even the shortest summary is that short
     */
    public static String summary(Material material, Function<Paper, String> write, int most) {
        for (Length length : Length.SHORTER) {
            String written = write.apply(summary(material.shown(), length));
            if (written.length() <= most) {
                return written;
            }
        }
        throw new IllegalStateException("a summary of at most " + most + " characters is not possible");
    }

    private static Paper summary(ReportCase shown, Length length) {
        List<Block> blocks = new ArrayList<>(SummarySection.of(shown, length));
        blocks.add(new Block.Paragraph(
                Text.of("Incident: " + length.clipped(CaseSection.window(shown.incident())) + ".")));
        blocks.add(new Block.Paragraph(Text.faint(
                "Case " + shown.head().id() + ", pack " + shown.pack().version() + " ("
                        + shown.pack().digest() + "), Lineman " + shown.head().linemanVersion() + ".")));
        return new Paper(Words.clipped(title(shown), 80), shown.head().recordedAt(), blocks);
    }

    private static String title(ReportCase shown) {
        return "Root-cause report"
                + shown.head().ticket().map(ticket -> " for " + ticket).orElse("");
    }
}
