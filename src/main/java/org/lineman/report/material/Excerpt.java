package org.lineman.report.material;

import java.util.List;

/**
 * What an answer cites of one piece of evidence, with lines around it, redacted.
 *
 * @param name the piece's name, redacted
 * @param lines the lines, in the order in which they stand; between lines that are not neighbours there is one without words
 * @param leftOut what is not here and why, a sentence each
 */
public record Excerpt(String name, List<Line> lines, List<String> leftOut) {
    public Excerpt {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A line.
     *
     * @param mark its number in the piece, the pointer to a value of a JSON document, or {@code ...} for a gap
     * @param cited true if the answer builds on it, false if it stands beside such a line
     * @param words the line; cut if it is very long
     */
    public record Line(String mark, boolean cited, String words) {}
}
