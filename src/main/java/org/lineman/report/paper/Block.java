package org.lineman.report.paper;

import java.util.List;

/** A part of a report. Each writer handles every one of the kinds below. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 2 for a chapter, 3 and 4 below it; 1 is the title of the report
     * @param text what it says
     */
    record Heading(int level, Text text) implements Block {
        public Heading {
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("level: a heading within a report is of level 2 to 4, not " + level);
            }
        }
    }

    /** A paragraph. */
    record Paragraph(Text text) implements Block {}

    /**
     * Something that must not be overlooked.
     *
     * @param tone how grave it is
     * @param text what it says
     */
    record Notice(Tone tone, Text text) implements Block {}

    /** How grave a notice is. */
    enum Tone {
        /** What must never be done. */
        DANGER,
        /** A doubt that the reader has to know of. */
        CAUTION,
        /** What to do, or what is so. */
        ADVICE
    }

    /**
     * A list.
     *
     * @param numbered true if the order matters
     * @param items its items
     */
    record Items(boolean numbered, List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of a list.
     *
     * @param text what it says
     * @param commands lines to be typed as they stand; empty if there are none
     * @param details what belongs to it, such as why, or how to take it back
     */
    record Item(Text text, List<String> commands, List<Detail> details) {
        public Item {
            commands = List.copyOf(commands);
            details = List.copyOf(details);
        }

        /** An item of nothing but text. */
        public static Item of(Text text) {
            return new Item(text, List.of(), List.of());
        }
    }

    /**
     * A detail of an item.
     *
     * @param label what kind of detail, in our own words
     * @param text the detail
     */
    record Detail(String label, Text text) {}

    /**
     * A table. Every row has a cell for each column.
     *
     * @param columns its columns
     * @param rows its rows
     */
    record Table(List<Column> columns, List<List<Text>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Text> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "rows: a row has " + row.size() + " cells, the table " + columns.size() + " columns");
                }
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param title what stands above it, in our own words
     * @param share how wide it is beside the others, where the width of all is fixed; above 0
     * @param figures true if it holds figures, which stand at the right
     */
    record Column(String title, int share, boolean figures) {
        /** A column of text. */
        public static Column of(String title, int share) {
            return new Column(title, share, false);
        }
    }

    /**
     * How one thing led to another, from the root at the top.
     *
     * @param links what led to what, in order
     */
    record Chain(List<Link> links) implements Block {
        public Chain {
            links = List.copyOf(links);
        }
    }

    /**
     * A link of a chain.
     *
     * @param text what it is
     * @param shown false if it could be, and nothing shows it yet
     * @param how how it hangs together with the link above, in our own words; empty at the top
     */
    record Link(Text text, boolean shown, String how) {}

    /**
     * Lines as they stand in the evidence.
     *
     * @param caption where they are from
     * @param lines the lines
     */
    record Excerpt(Text caption, List<Line> lines) implements Block {
        public Excerpt {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of an excerpt.
     *
     * @param mark its number, or what stands for it
     * @param cited true if the answer builds on it, false if it stands beside such a line
     * @param words the line
     */
    record Line(String mark, boolean cited, String words) {}
}
