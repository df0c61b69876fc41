package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Text for a terminal, line by line. Prose is wrapped between words; commands never are, so that they can be copied. What
 * comes from evidence cannot steer the terminal: control characters are replaced.
 */
final class Page {
    private final Look look;
    private final StringBuilder text = new StringBuilder();
    private boolean open;

    Page(Look look) {
        this.look = look;
    }

    Look look() {
        return look;
    }

    /** An empty line, but never two, and none at the top. */
    void blank() {
        if (open) {
            text.append('\n');
            open = false;
        }
    }

    /** A title with an empty line above. */
    void heading(int indent, String title) {
        blank();
        item(indent, "", title, Ink.BOLD);
    }

    /** A paragraph. */
    void text(int indent, String prose) {
        item(indent, "", prose, Ink.PLAIN);
    }

    /** A paragraph whose first line begins with a mark; the other lines stand under its text. */
    void item(int indent, String mark, String prose) {
        item(indent, mark, prose, Ink.PLAIN);
    }

    /** A paragraph with a mark, in colour. */
    void item(int indent, String mark, String prose, Ink ink) {
        String start = " ".repeat(indent) + mark;
        for (String line : wrap(harmless(prose), look.width() - start.length())) {
            put(start, line, ink);
            start = " ".repeat(start.length());
        }
    }

    /** Text that keeps its lines, such as commands. */
    void verbatim(int indent, String lines, Ink ink) {
        for (String line : lines.strip().split("\\R")) {
            put(" ".repeat(indent), harmless(line), ink);
        }
    }

    /** A line as it is, its blanks included. */
    void line(int indent, String line, Ink ink) {
        put(" ".repeat(indent), harmless(line), ink);
    }

    private void put(String start, String line, Ink ink) {
        String whole = line.isEmpty() ? start.stripTrailing() : start + line;
        text.append(look.colour() ? ink.paint(whole) : whole).append('\n');
        open = true;
    }

    private static String harmless(String prose) {
        return prose.replace('\t', ' ').replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]", "?");
    }

    /** A word that is longer than a line, such as a file name, stays whole. */
    private static List<String> wrap(String prose, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : prose.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
