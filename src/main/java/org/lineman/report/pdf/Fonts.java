package org.lineman.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;

/**
 * Finds a font for every letter. The standard fonts have those of Western Europe (WinAnsi). What they lack and Liberation Sans
 * has, such as Greek, Cyrillic and the rest of Latin, is set in that, of which only the letters used go into the file. What is
 * left, or runs from right to left, which would need its order turned, is shown as {@code [U+65E5]}.
 */
final class Fonts {
    static {
        FontMappers.set(new ShippedFonts());
    }

    private final PDDocument document;
    private final Map<Face, PDFont> standard = new EnumMap<>(Face.class);
    private final Map<Face, Map<Integer, Optional<Letter>>> known = new EnumMap<>(Face.class);
    private PDFont liberation;

    private record Letter(PDFont font, float width) {}

    Fonts(PDDocument document) {
        this.document = document;
        for (Face face : Face.values()) {
            standard.put(face, new PDType1Font(face.font()));
            known.put(face, new HashMap<>());
        }
    }

    /** The letters of a text; line feeds and tabs are blanks. */
    List<Glyph> set(String words, Face face, float size, Ink ink) {
        List<Glyph> glyphs = new ArrayList<>();
        words.replace("\t", "    ").replace('\n', ' ').codePoints().forEach(point -> {
            Optional<Letter> letter = letter(point, face);
            if (letter.isPresent()) {
                glyphs.add(glyph(point, letter.get(), size, ink));
            } else {
                String.format("[U+%04X]", point)
                        .chars()
                        .forEach(sign ->
                                glyphs.add(glyph(sign, letter(sign, face).orElseThrow(), size, ink)));
            }
        });
        return glyphs;
    }

    private static Glyph glyph(int point, Letter letter, float size, Ink ink) {
        return new Glyph(point, letter.font(), size, ink, letter.width() * size);
    }

    private Optional<Letter> letter(int point, Face face) {
        return known.get(face).computeIfAbsent(point, unknown -> find(unknown, face));
    }

    private Optional<Letter> find(int point, Face face) {
        Optional<Letter> found = in(standard.get(face), point);
        return found.isPresent() || !runsFromTheLeft(point) ? found : in(liberation(), point);
    }

    private static boolean runsFromTheLeft(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> false;
            default -> true;
        };
    }

    /** PDFBox tells by an exception that a font lacks a letter. */
    private static Optional<Letter> in(PDFont font, int point) {
        try {
            return Optional.of(new Letter(font, font.getStringWidth(Character.toString(point)) / 1000));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFont liberation() {
        if (liberation == null) {
            try (InputStream file = ShippedFonts.liberation()) {
                liberation = PDType0Font.load(document, file, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return liberation;
    }
}
