package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.diagnosis.Answer;
import org.lineman.report.material.ReportCase;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Column;
import org.lineman.report.paper.Block.Item;
import org.lineman.report.paper.Text;

/** What was read, and what could not be. */
final class ReadingSection {
    private static final int PROBLEMS = 50;

    private ReadingSection() {}

    static List<Block> of(ReportCase shown) {
        List<Block> blocks = new ArrayList<>();
        if (!shown.evidence().items().isEmpty()) {
            blocks.add(new Block.Heading(2, Text.of("What was read")));
            blocks.add(new Block.Table(
                    List.of(
                            Column.of("Piece", 8),
                            Column.of("Kind", 2),
                            new Column("Bytes", 3, true),
                            new Column("Lines", 2, true),
                            new Column("Recognised", 3, true),
                            new Column("Not", 2, true)),
                    shown.evidence().items().stream().map(ReadingSection::row).toList()));
        }
        if (!shown.unread().isEmpty()) {
            blocks.add(new Block.Heading(2, Text.of("What could not be read, or only with a doubt")));
            blocks.add(new Block.Items(
                    false,
                    shown.unread().stream()
                            .limit(PROBLEMS)
                            .map(ReadingSection::item)
                            .toList()));
            if (shown.unread().size() > PROBLEMS) {
                blocks.add(new Block.Paragraph(
                        Text.of("And " + (shown.unread().size() - PROBLEMS) + " more, which are in the answer.")));
            }
        }
        return blocks;
    }

    private static List<Text> row(Answer.Item item) {
        Text name = Text.code(item.name());
        return List.of(
                item.node().isEmpty() ? name : name.and(" of " + Words.subject(item.node())),
                Text.of(item.kind()),
                Text.of(Long.toString(item.bytes())),
                Text.of(Long.toString(item.lines())),
                Text.of(Long.toString(item.recognised())),
                Text.of(Long.toString(item.unrecognised())));
    }

    private static Item item(ReportCase.Unread unread) {
        Text where = PlaceText.of(unread.source());
        return Item.of(where.isEmpty() ? Text.of(unread.says()) : where.and(": " + unread.says()));
    }
}
