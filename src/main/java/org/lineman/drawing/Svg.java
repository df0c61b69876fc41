package org.lineman.drawing;

import java.util.Locale;

/** A drawing as SVG 1.1 text: rectangles, lines and words, in pixels. The same drawing gives the same text. */
public final class Svg {
    private final int width;
    private final StringBuilder body = new StringBuilder();

    /**
     * An empty drawing.
     *
     * @param width its width in pixels
     */
    public Svg(int width) {
        this.width = width;
    }

    /** A filled rectangle without a border, by its upper left corner. */
    public void rectangle(double x, double y, double wide, double high, String colour) {
        element("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>", x, y, wide, high, colour);
    }

    /** A thin line between two places. */
    public void line(double x1, double y1, double x2, double y2, String colour) {
        element("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>", x1, y1, x2, y2, colour);
    }

    /** A curve from one place to another, pulled towards a third; {@code dashes} as in SVG, empty for a solid one. */
    public void curve(
            double x1, double y1, double pullX, double pullY, double x2, double y2, String colour, String dashes) {
        element(
                "<path d=\"M%s %s Q%s %s %s %s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>",
                x1, y1, pullX, pullY, x2, y2, colour, dashes.isEmpty() ? "none" : dashes);
    }

    /** Words whose start, middle or end ({@code anchor}) stands at a place. */
    public void words(double x, double y, String anchor, int size, String words) {
        element(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"%s\">%s</text>",
                x, y, anchor, size, safe(words));
    }

    private void element(String format, Object... values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] instanceof Double number ? pixels(number) : values[i];
        }
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String pixels(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static String safe(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * The document.
     *
     * @param height how high the drawing became
     */
    public String text(double height) {
        return String.format(
                                Locale.ROOT,
                                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$s\""
                                        + " viewBox=\"0 0 %1$d %2$s\" font-family=\"sans-serif\" fill=\"#222\">%n",
                                width,
                                pixels(height))
                        .replace("\r", "")
                + body + "</svg>\n";
    }
}
