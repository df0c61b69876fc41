package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.diagnosis.Answer.Moment;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Column;
import org.lineman.report.paper.Text;

/** What happened when. */
final class TimelineSection {
    /** A table of more is read by nobody; the bundle has all of it as a file for a spreadsheet. */
    private static final int SHOWN = 100;

    private TimelineSection() {}

    static List<Block> of(List<Moment> moments) {
        if (moments.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, Text.of("What happened when")));
        blocks.add(new Block.Table(
                List.of(Column.of("Time", 5), Column.of("What", 9), Column.of("Read at", 6)),
                moments.stream().limit(SHOWN).map(TimelineSection::row).toList()));
        if (moments.size() > SHOWN) {
            blocks.add(new Block.Paragraph(Text.of(
                    "And " + Words.count(moments.size() - SHOWN, "more moment") + ", which are in the answer.")));
        }
        return blocks;
    }

    private static List<Text> row(Moment moment) {
        String doubt = moment.doubtSeconds() > 0 ? " ±" + moment.doubtSeconds() + " s" : "";
        return List.of(Text.of(moment.at() + doubt), Text.of(moment.says()), PlaceText.of(moment.source()));
    }
}
