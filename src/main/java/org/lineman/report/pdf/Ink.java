package org.lineman.report.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The colours of a report; all of them can be read on white, and on paper without colours. */
enum Ink {
    BLACK(0x1b1f24),
    GREY(0x57606a),
    BLUE(0x0a4fa8),
    BROWN(0x7a4b00),
    RED(0xa40e26),
    LINE(0xc0c7ce),
    SHADE(0xf1f3f5);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** Fills what is drawn next with this colour. */
    void fill(PDPageContentStream page) throws IOException {
        page.setNonStrokingColor(part(16), part(8), part(0));
    }

    private float part(int shift) {
        return (rgb >> shift & 0xff) / 255f;
    }
}
