package org.lineman.report.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A letter that can be drawn.
 *
 * @param letter the code point
 * @param font a font that has it
 * @param size in points
 * @param ink its colour
 * @param width how far the next letter stands from it, in points
 */
record Glyph(int letter, PDFont font, float size, Ink ink, float width) {

    /** True if a letter of another kind cannot be drawn together with this one. */
    boolean differsFrom(Glyph other) {
        return font != other.font || size != other.size || ink != other.ink;
    }
}
