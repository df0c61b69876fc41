package org.lineman.report.material;

/**
 * Makes characters visible that steer a terminal or a page instead of being read on it: what stands in a log must look the
 * same wherever the report is opened.
 */
final class Visible {
    private Visible() {}

    /** The text with each such character as {@code [U+001B]}; line feeds and tabs stay. */
    static String of(String text) {
        if (text.codePoints().noneMatch(Visible::steers)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (steers(point)) {
                shown.append(String.format("[U+%04X]", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** Controls, halves of a surrogate pair, and marks without a width, which can turn the order of letters around. */
    private static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\t';
            case Character.SURROGATE, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
