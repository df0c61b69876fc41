package org.lineman.report.pdf;

import java.io.IOException;
import java.util.List;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Tone;
import org.lineman.report.paper.Paper;
import org.lineman.report.paper.Text;

/** Sets the blocks of a report on the sheet. */
final class PdfWriter {
    private static final float SIZE = 9.5f;
    private static final float SMALL = 8.5f;
    private static final float TINY = 7;
    private static final float LIST = 16;

    private final Setting setting;
    private final Sheet sheet;
    private final Bookmarks bookmarks;

    PdfWriter(Setting setting, Bookmarks bookmarks) {
        this.setting = setting;
        this.sheet = setting.sheet();
        this.bookmarks = bookmarks;
    }

    void write(Paper paper) throws IOException {
        setting.lines(setting.fonts().set(paper.title(), Face.BOLD, 18, Ink.BLACK), 0, 18, null, null);
        sheet.space(6);
        for (Block block : paper.blocks()) {
            write(block);
        }
    }

    private void write(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            setting.text(paragraph.text(), 0, SIZE);
            sheet.space(5);
        } else if (block instanceof Block.Notice notice) {
            sheet.space(2);
            setting.lines(setting.letters(notice.text(), SIZE), 12, SIZE, Ink.SHADE, ink(notice.tone()));
            sheet.space(7);
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Table table) {
            new TableSetting(setting, table).set();
        } else if (block instanceof Block.Chain chain) {
            chain(chain);
        } else if (block instanceof Block.Excerpt excerpt) {
            excerpt(excerpt);
        } else {
            throw new IllegalStateException("not written: " + block);
        }
    }

    private static Ink ink(Tone tone) {
        return switch (tone) {
            case DANGER -> Ink.RED;
            case CAUTION -> Ink.BROWN;
            case ADVICE -> Ink.BLUE;
        };
    }

    /** A heading does not stand alone at the end of a page. */
    private void heading(Block.Heading heading) throws IOException {
        float size = heading.level() == 2 ? 13 : heading.level() == 3 ? 11 : SIZE;
        sheet.need(size * 5);
        sheet.space(heading.level() == 2 ? 14 : 7);
        if (heading.level() == 2) {
            bookmarks.add(heading.text().words(), sheet);
        }
        setting.lines(setting.fonts().set(heading.text().words(), Face.BOLD, size, Ink.BLACK), 0, size, null, null);
        sheet.space(3);
    }

    private void items(Block.Items items) throws IOException {
        int number = 1;
        for (Block.Item item : items.items()) {
            String mark = items.numbered() ? number++ + "." : "\u2022";
            sheet.need(SIZE * Setting.LEADING * 2);
            sheet.letters(setting.fonts().set(mark, Face.REGULAR, SIZE, Ink.BLACK), Sheet.LEFT, sheet.y() - SIZE);
            setting.text(item.text(), LIST, SIZE);
            for (String command : item.commands()) {
                setting.lines(
                        setting.fonts().set(command, Face.MONO, SMALL, Ink.BLACK), LIST + 6, SMALL, Ink.SHADE, null);
            }
            for (Block.Detail detail : item.details()) {
                setting.text(Text.faint(detail.label() + ": ").and(detail.text()), LIST, SMALL);
            }
            sheet.space(4);
        }
        sheet.space(3);
    }

    private void chain(Block.Chain chain) throws IOException {
        for (Block.Link link : chain.links()) {
            if (!link.how().isEmpty()) {
                setting.lines(setting.fonts().set(link.how(), Face.REGULAR, TINY, Ink.GREY), 24, TINY, null, Ink.LINE);
            }
            setting.lines(setting.letters(link.text(), SIZE), 12, SIZE, Ink.SHADE, link.shown() ? Ink.BLUE : Ink.LINE);
        }
        sheet.space(6);
    }

    private void excerpt(Block.Excerpt excerpt) throws IOException {
        sheet.need(SIZE * 5);
        sheet.space(4);
        setting.text(excerpt.caption(), 0, SIZE);
        int width = excerpt.lines().stream()
                .mapToInt(line -> line.mark().length())
                .max()
                .orElse(0);
        for (Block.Line line : excerpt.lines()) {
            String mark = " ".repeat(width - line.mark().length()) + line.mark() + (line.cited() ? " > " : "   ");
            List<Glyph> number = setting.fonts().set(mark, Face.MONO, TINY, Ink.GREY);
            List<Glyph> words = setting.fonts()
                    .set(
                            line.words(),
                            line.cited() ? Face.MONO_BOLD : Face.MONO,
                            TINY,
                            line.cited() ? Ink.BLACK : Ink.GREY);
            sheet.need(TINY * Setting.LEADING);
            sheet.letters(number, Sheet.LEFT, sheet.y() - TINY);
            setting.lines(words, LineBreaker.width(number), TINY, null, null);
        }
        sheet.space(6);
    }
}
