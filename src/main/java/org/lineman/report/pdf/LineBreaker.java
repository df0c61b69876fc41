package org.lineman.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks letters into lines of a width: behind a blank, else behind a mark that parts a long name, else anywhere. */
final class LineBreaker {
    private static final String MARKS = "/\\,;:_-";
    /** A line that is less full than this is broken within a name rather than behind its last blank. */
    private static final float WORTH_A_BLANK = 0.5f;

    private LineBreaker() {}

    /** The lines; one without letters if there are none. */
    static List<List<Glyph>> lines(List<Glyph> letters, float width) {
        List<List<Glyph>> lines = new ArrayList<>();
        int start = 0;
        while (start < letters.size()) {
            int end = end(letters, start, width);
            lines.add(letters.subList(start, end));
            start = end;
            while (start < letters.size() && letters.get(start).letter() == ' ') {
                start++;
            }
        }
        return lines.isEmpty() ? List.of(List.of()) : lines;
    }

    private static int end(List<Glyph> letters, int start, float width) {
        float filled = 0;
        float filledAtBlank = 0;
        int afterBlank = -1;
        int afterMark = -1;
        for (int i = start; i < letters.size(); i++) {
            filled += letters.get(i).width();
            int letter = letters.get(i).letter();
            if (filled > width && letter != ' ' && i > start) {
                if (afterBlank > start && (filledAtBlank > WORTH_A_BLANK * width || afterMark <= start)) {
                    return afterBlank;
                }
                return afterMark > start ? afterMark : i;
            }
            if (letter == ' ') {
                afterBlank = i + 1;
                filledAtBlank = filled;
            } else if (MARKS.indexOf(letter) >= 0 && !isWithinARange(letters, i)) {
                afterMark = i + 1;
            }
        }
        return letters.size();
    }

    /** {@code 9-16} is read as one. */
    private static boolean isWithinARange(List<Glyph> letters, int i) {
        return letters.get(i).letter() == '-'
                && i + 1 < letters.size()
                && Character.isDigit(letters.get(i + 1).letter());
    }

    /** How wide letters are beside each other, in points. */
    static float width(List<Glyph> letters) {
        float width = 0;
        for (Glyph letter : letters) {
            width += letter.width();
        }
        return width;
    }
}
