package org.lineman.report.markdown;

import java.util.ArrayList;
import java.util.List;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Paper;
import org.lineman.report.paper.Text;

/** Writes the blocks of a report as Markdown. */
final class MarkdownWriter {
    private final StringBuilder out = new StringBuilder();

    String write(Paper paper) {
        line("# " + text(Text.of(paper.title())));
        for (Block block : paper.blocks()) {
            out.append('\n');
            write(block);
        }
        return out.toString();
    }

    private void write(Block block) {
        if (block instanceof Block.Heading heading) {
            line("#".repeat(heading.level()) + " " + text(heading.text()));
        } else if (block instanceof Block.Paragraph paragraph) {
            line(text(paragraph.text()));
        } else if (block instanceof Block.Notice notice) {
            line("> " + text(notice.text()));
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Chain chain) {
            chain(chain);
        } else if (block instanceof Block.Excerpt excerpt) {
            excerpt(excerpt);
        } else {
            throw new IllegalStateException("not written: " + block);
        }
    }

    private void items(Block.Items items) {
        int number = 1;
        for (Block.Item item : items.items()) {
            String mark = items.numbered() ? number++ + ". " : "- ";
            String indent = " ".repeat(mark.length());
            line(mark + text(item.text()));
            if (!item.commands().isEmpty()) {
                out.append('\n');
                MarkdownReport.fenced(item.commands()).forEach(command -> line(indent + command));
                out.append('\n');
            }
            item.details().forEach(detail -> line(indent + "- " + detail.label() + ": " + text(detail.text())));
        }
    }

    private void table(Block.Table table) {
        row(table.columns().stream().map(Block.Column::title).toList());
        row(table.columns().stream()
                .map(column -> column.figures() ? "---:" : "---")
                .toList());
        table.rows()
                .forEach(row -> row(
                        row.stream().map(cell -> MarkdownText.of(cell, true)).toList()));
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void chain(Block.Chain chain) {
        int number = 1;
        for (Block.Link link : chain.links()) {
            String how = link.how().isEmpty() ? "" : "*" + link.how() + ":* ";
            line(number++ + ". " + how + text(link.text()));
        }
    }

    private void excerpt(Block.Excerpt excerpt) {
        line(text(excerpt.caption()));
        out.append('\n');
        int width = excerpt.lines().stream()
                .mapToInt(line -> line.mark().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Block.Line line : excerpt.lines()) {
            lines.add(" ".repeat(width - line.mark().length())
                    + line.mark()
                    + (line.cited() ? " > " : "   ")
                    + line.words());
        }
        MarkdownReport.fenced(lines).forEach(this::line);
    }

    private static String text(Text text) {
        return MarkdownText.of(text, false);
    }

    private void line(String line) {
        out.append(line.stripTrailing()).append('\n');
    }
}
