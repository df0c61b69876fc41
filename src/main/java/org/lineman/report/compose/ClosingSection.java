package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.report.material.Feedback;
import org.lineman.report.material.ReportCase;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Column;
import org.lineman.report.paper.Text;

/** What was said of the answer afterwards, and what it takes to get the same answer again. */
final class ClosingSection {
    private ClosingSection() {}

    static List<Block> of(ReportCase shown) {
        List<Block> blocks = new ArrayList<>();
        shown.head().feedback().ifPresent(said -> blocks.addAll(feedback(said)));
        blocks.add(new Block.Heading(2, Text.of("How this was found")));
        blocks.add(new Block.Paragraph(
                Text.of("Rules looked for findings in the evidence; articles say how much each finding"
                        + " weighs, in decibans: +10 makes a cause ten times as likely, -10 a tenth. The likelihood follows"
                        + " from the sum. It is no measured frequency."
                        + (shown.head().redacted()
                                ? " Addresses, names and numbers were replaced in this report, the same by the same throughout."
                                : ""))));
        blocks.add(new Block.Table(
                List.of(Column.of("Made by", 1), Column.of("", 4)),
                List.of(
                        List.of(Text.of("Lineman"), Text.of(shown.head().linemanVersion())),
                        List.of(Text.of("Pack"), Text.of(shown.pack().version())),
                        List.of(
                                Text.of("Digest of the pack"),
                                Text.code(shown.pack().digest())),
                        List.of(
                                Text.of("Digest of the evidence"),
                                Text.code(shown.evidence().digest())))));
        return blocks;
    }

    private static List<Block> feedback(Feedback said) {
        Text text = Text.strong("The answer was judged " + said.outcome())
                .and(said.by().isEmpty() ? "" : " by " + said.by())
                .and(" at " + said.at() + ".")
                .and(
                        said.cause().isEmpty()
                                ? Text.NONE
                                : Text.of(" The true cause: ")
                                        .and(Text.code(said.cause()))
                                        .and("."))
                .and(said.reason().isEmpty() ? "" : " " + Words.sentence(said.reason()));
        return List.of(new Block.Heading(2, Text.of("What was said of it afterwards")), new Block.Paragraph(text));
    }
}
