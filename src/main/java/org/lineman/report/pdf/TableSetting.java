package org.lineman.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Text;

/**
 * Sets a table: columns as wide as their shares, cells in as many lines as they need. Where a page ends, the table goes on with
 * its head, in the middle of a row if the row is longer than a page.
 */
final class TableSetting {
    private static final float SIZE = 8.5f;
    private static final float LEADING = SIZE * 1.3f;
    private static final float PADDING = 3;
    /** A row is not begun for fewer lines than it has, up to so many. */
    private static final int KEPT_TOGETHER = 12;

    private final Setting setting;
    private final Sheet sheet;
    private final Block.Table table;
    private final float[] widths;

    TableSetting(Setting setting, Block.Table table) {
        this.setting = setting;
        this.sheet = setting.sheet();
        this.table = table;
        this.widths = widths(table);
    }

    private static float[] widths(Block.Table table) {
        float shares = 0;
        for (Block.Column column : table.columns()) {
            shares += column.share();
        }
        float[] widths = new float[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Sheet.WIDTH * table.columns().get(i).share() / shares;
        }
        return widths;
    }

    void set() throws IOException {
        sheet.need(height(2) * 2);
        head();
        for (List<Text> row : table.rows()) {
            row(row);
        }
        sheet.space(4);
    }

    private void head() throws IOException {
        List<List<List<Glyph>>> cells = cells(table.columns().stream()
                .map(column -> Text.strong(column.title()))
                .toList());
        int lines = longest(cells);
        sheet.rectangle(Sheet.LEFT, sheet.y(), Sheet.WIDTH, height(lines), Ink.SHADE);
        part(cells, 0, lines);
    }

    private void row(List<Text> row) throws IOException {
        List<List<List<Glyph>>> cells = cells(row);
        int lines = longest(cells);
        if (sheet.room() < height(Math.min(lines, KEPT_TOGETHER))) {
            sheet.turn();
            head();
        }
        for (int done = 0; done < lines; ) {
            int fit = (int) ((sheet.room() - 2 * PADDING) / LEADING);
            if (fit < 1) {
                sheet.turn();
                head();
            } else {
                int next = Math.min(lines, done + fit);
                part(cells, done, next);
                done = next;
            }
        }
    }

    /** Lines of a row from one to before another, with a rule below. */
    private void part(List<List<List<Glyph>>> cells, int from, int to) throws IOException {
        float x = Sheet.LEFT;
        for (int column = 0; column < cells.size(); column++) {
            List<List<Glyph>> lines = cells.get(column);
            for (int line = from; line < Math.min(to, lines.size()); line++) {
                List<Glyph> letters = lines.get(line);
                float indent = table.columns().get(column).figures()
                        ? widths[column] - PADDING - LineBreaker.width(letters)
                        : PADDING;
                sheet.letters(letters, x + indent, sheet.y() - PADDING - (line - from) * LEADING - SIZE);
            }
            x += widths[column];
        }
        sheet.rectangle(Sheet.LEFT, sheet.y() - height(to - from), Sheet.WIDTH, 0.5f, Ink.LINE);
        sheet.down(height(to - from));
    }

    private List<List<List<Glyph>>> cells(List<Text> row) {
        List<List<List<Glyph>>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(LineBreaker.lines(setting.letters(row.get(i), SIZE), widths[i] - 2 * PADDING));
        }
        return cells;
    }

    private static int longest(List<List<List<Glyph>>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private static float height(int lines) {
        return lines * LEADING + 2 * PADDING;
    }
}
