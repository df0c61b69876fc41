package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.report.material.Excerpt;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Item;
import org.lineman.report.paper.Text;

/** The cited lines themselves, so that a reader without the evidence can follow. */
final class ExcerptSection {
    /** Two pages of each piece at most; the bundle has more. */
    private static final int SHOWN = 120;

    private ExcerptSection() {}

    static List<Block> of(List<Excerpt> excerpts) {
        List<Block> blocks = new ArrayList<>();
        if (!excerpts.isEmpty()) {
            blocks.add(new Block.Heading(2, Text.of("The evidence that is cited")));
            blocks.add(new Block.Paragraph(Text.of("Lines with a > are cited, the others stand around them.")));
        }
        excerpts.forEach(excerpt -> add(blocks, excerpt));
        return blocks;
    }

    private static void add(List<Block> blocks, Excerpt excerpt) {
        blocks.add(new Block.Excerpt(
                Text.code(excerpt.name()),
                excerpt.lines().stream()
                        .limit(SHOWN)
                        .map(line -> new Block.Line(line.mark(), line.cited(), line.words()))
                        .toList()));
        List<Item> leftOut = new ArrayList<>(excerpt.leftOut().stream()
                .map(note -> Item.of(Text.faint(note)))
                .toList());
        if (excerpt.lines().size() > SHOWN) {
            leftOut.add(Item.of(Text.faint(
                    "Shown are the first " + SHOWN + " of " + excerpt.lines().size() + " lines.")));
        }
        if (!leftOut.isEmpty()) {
            blocks.add(new Block.Items(false, leftOut));
        }
    }
}
