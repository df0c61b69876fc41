package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.diagnosis.Answer;
import org.lineman.report.material.ReportCase;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Item;
import org.lineman.report.paper.Text;

/** What is true or missing, and no part of a problem. */
final class AsideSection {
    private AsideSection() {}

    /** What bears on the answer: unexplained, open, missing. */
    static List<Block> open(ReportCase shown) {
        ReportCase.Aside aside = shown.aside();
        List<Block> blocks = new ArrayList<>();
        list(
                blocks,
                "Reported and not explained",
                aside.unexplained().stream()
                        .map(link -> Text.of(link.title() + Words.of(link.subject())))
                        .toList());
        list(
                blocks,
                "Neither shown nor excluded",
                shown.inconclusive().stream().map(ProblemSection::line).toList());
        list(
                blocks,
                "Missing, and would decide",
                aside.missing().stream()
                        .map(missing ->
                                Text.of(missing.fact() + ": ").and(Text.code(String.join(", ", missing.wouldDecide()))))
                        .toList());
        return blocks;
    }

    /** What a reader may want to know beside it. */
    static List<Block> known(ReportCase shown) {
        ReportCase.Aside aside = shown.aside();
        List<Block> blocks = new ArrayList<>();
        list(
                blocks,
                "True, but harmless here",
                aside.coincident().stream()
                        .map(found -> Text.of(found.title() + Words.of(found.subject()) + ": " + found.why()))
                        .toList());
        list(
                blocks,
                "From other days, not used",
                aside.stale().stream()
                        .map(stale -> Text.of(stale.fact() + ": " + stale.why()).and(PlaceText.behind(stale.source())))
                        .toList());
        list(
                blocks,
                "Also to know",
                aside.flags().stream()
                        .map(flag -> Text.of(flag.says()).and(PlaceText.behind(flag.source())))
                        .toList());
        list(
                blocks,
                "Excluded",
                shown.ruledOut().stream().map(ProblemSection::line).toList());
        list(
                blocks,
                "Taken to be one machine",
                aside.identities().stream()
                        .filter(Answer.Identity::assumed)
                        .map(same -> Text.of(same.name() + " = " + String.join(", ", same.also()) + ": " + same.why()))
                        .toList());
        return blocks;
    }

    private static void list(List<Block> blocks, String title, List<Text> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading(2, Text.of(title)));
            blocks.add(new Block.Items(false, lines.stream().map(Item::of).toList()));
        }
    }
}
