package org.lineman.report.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages of A4, one after the other, filled from the top. All measures are points; {@code y} counts from the bottom. */
final class Sheet {
    static final float LEFT = 54;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 54;
    private static final float BOTTOM = 60;
    private static final float FOOT = 36;

    private final PDDocument document;
    private PDPageContentStream page;
    private float y;

    Sheet(PDDocument document) throws IOException {
        this.document = document;
        turn();
    }

    /** Begins a new page. */
    void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next, AppendMode.OVERWRITE, true);
        y = TOP;
    }

    /** What is left of the page. */
    float room() {
        return y - BOTTOM;
    }

    /** Begins a new page unless there is so much room. */
    void need(float height) throws IOException {
        if (room() < height) {
            turn();
        }
    }

    /** Goes down, but not from the top of a page. */
    void space(float height) {
        if (y < TOP) {
            y -= height;
        }
    }

    float y() {
        return y;
    }

    /** Goes down by what was drawn. */
    void down(float height) {
        y -= height;
    }

    /** The page that is being filled. */
    PDPage current() {
        return document.getPage(document.getNumberOfPages() - 1);
    }

    /** A filled rectangle by its upper left corner. */
    void rectangle(float x, float top, float width, float height, Ink ink) throws IOException {
        ink.fill(page);
        page.addRect(x, top - height, width, height);
        page.fill();
    }

    /** Letters beside each other on a base line. */
    void letters(List<Glyph> letters, float x, float base) throws IOException {
        draw(page, letters, x, base);
    }

    private static void draw(PDPageContentStream page, List<Glyph> letters, float x, float base) throws IOException {
        int start = 0;
        float at = x;
        while (start < letters.size()) {
            Glyph first = letters.get(start);
            StringBuilder run = new StringBuilder();
            float width = 0;
            int end = start;
            while (end < letters.size() && !letters.get(end).differsFrom(first)) {
                run.appendCodePoint(letters.get(end).letter());
                width += letters.get(end).width();
                end++;
            }
            page.beginText();
            first.ink().fill(page);
            page.setFont(first.font(), first.size());
            page.newLineAtOffset(at, base);
            page.showText(run.toString());
            page.endText();
            at += width;
            start = end;
        }
    }

    /** Ends the last page and writes {@code page n of m} at the foot of each, and words at the left of it. */
    void finish(String words, Fonts fonts) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream foot =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                List<Glyph> number = fonts.set("page " + (i + 1) + " of " + pages, Face.REGULAR, 8, Ink.GREY);
                List<Glyph> left = fonts.set(words, Face.REGULAR, 8, Ink.GREY);
                draw(foot, number, LEFT + WIDTH - LineBreaker.width(number), FOOT);
                draw(foot, LineBreaker.lines(left, WIDTH - 100).get(0), LEFT, FOOT);
            }
        }
    }
}
