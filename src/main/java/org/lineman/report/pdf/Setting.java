package org.lineman.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lineman.report.paper.Span;
import org.lineman.report.paper.Text;

/** Sets running text on the sheet, line by line, so that it can go on over the end of a page. */
final class Setting {
    /** The distance of base lines, in sizes of the letters. */
    static final float LEADING = 1.35f;

    private final Sheet sheet;
    private final Fonts fonts;

    Setting(Sheet sheet, Fonts fonts) {
        this.sheet = sheet;
        this.fonts = fonts;
    }

    Sheet sheet() {
        return sheet;
    }

    Fonts fonts() {
        return fonts;
    }

    /** The letters of a text, each span in its own way. */
    List<Glyph> letters(Text text, float size) {
        List<Glyph> letters = new ArrayList<>();
        for (Span span : text.spans()) {
            letters.addAll(
                    switch (span.style()) {
                        case PLAIN -> fonts.set(span.words(), Face.REGULAR, size, Ink.BLACK);
                        case STRONG -> fonts.set(span.words(), Face.BOLD, size, Ink.BLACK);
                        case CODE -> fonts.set(span.words(), Face.MONO, size * 0.92f, Ink.BLACK);
                        case FAINT -> fonts.set(span.words(), Face.REGULAR, size, Ink.GREY);
                    });
        }
        return letters;
    }

    /** Sets lines at this distance from the left margin. */
    void text(Text text, float indent, float size) throws IOException {
        lines(letters(text, size), indent, size, null, null);
    }

    /**
     * Sets lines, on a ground if there is one, beside a bar if there is one; both go on over the end of a page.
     *
     * @param ground the colour behind the lines, or null
     * @param bar the colour of the bar at their left, or null
     */
    void lines(List<Glyph> letters, float indent, float size, Ink ground, Ink bar) throws IOException {
        float leading = size * LEADING;
        for (List<Glyph> line : LineBreaker.lines(letters, Sheet.WIDTH - indent - (ground == null ? 0 : 6))) {
            sheet.need(leading);
            if (ground != null) {
                float left = Sheet.LEFT + indent - 6;
                sheet.rectangle(left, sheet.y(), Sheet.WIDTH - indent + 6, leading, ground);
            }
            if (bar != null) {
                sheet.rectangle(Sheet.LEFT + indent - 9, sheet.y(), 3, leading, bar);
            }
            sheet.letters(line, Sheet.LEFT + indent, sheet.y() - size);
            sheet.down(leading);
        }
    }
}
