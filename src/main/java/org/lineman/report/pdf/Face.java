package org.lineman.report.pdf;

import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The typefaces of a report: of the fourteen that every reader of PDF has (ISO 32000-1, 9.6.2.2). */
enum Face {
    REGULAR(FontName.HELVETICA),
    BOLD(FontName.HELVETICA_BOLD),
    MONO(FontName.COURIER),
    MONO_BOLD(FontName.COURIER_BOLD);

    private final FontName font;

    Face(FontName font) {
        this.font = font;
    }

    FontName font() {
        return font;
    }
}
