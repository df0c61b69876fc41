package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.List;

/** A table whose columns are as wide as they need to be: the first ones flush right where they are figures, the last as it comes. */
final class Columns {
    private final List<String> heads;
    private final boolean[] figures;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these heads; a head that ends in {@code #} is that of a column of figures and is shown without it. */
    Columns(String... heads) {
        this.heads = new ArrayList<>();
        figures = new boolean[heads.length];
        for (int i = 0; i < heads.length; i++) {
            figures[i] = heads[i].endsWith("#");
            this.heads.add(figures[i] ? heads[i].substring(0, heads[i].length() - 1) : heads[i]);
        }
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(Page page, int indent) {
        page.line(indent, line(heads), Ink.FAINT);
        rows.forEach(row -> page.line(indent, line(row), Ink.PLAIN));
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String pad = " ".repeat(Math.max(0, width(i) - cells.get(i).length()));
            line.append(figures[i] ? pad + cells.get(i) : cells.get(i) + pad).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return Math.max(
                heads.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }
}
