package org.lineman.report.html;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML. Names of elements and attributes come from this program and are checked; whatever is text is escaped, and there is
 * no way to write any that is not, but for the style sheet of this package.
 */
final class Markup {
    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turns
     */
    Markup open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append(">");
        return this;
    }

    /** Closes the element that was opened last, and the line with it. */
    Markup closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** An element that has no content and no end. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes);
        out.append('\n');
        return this;
    }

    /** An element with text in it and nothing else. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Text, escaped. */
    Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** A style sheet of this package, which may not end its element. */
    Markup style(String css) {
        if (css.contains("</")) {
            throw new IllegalArgumentException("css: holds the end of an element");
        }
        open("style");
        out.append('\n').append(css);
        return closeLine();
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(name(element));
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(name(attributes[i]))
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
    }

    private static String name(String name) {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("'" + name + "' is no name of an element or attribute");
        }
        return name;
    }

    /** What can neither begin a tag or an entity nor end the value of an attribute. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The page. Every element has to be closed. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
