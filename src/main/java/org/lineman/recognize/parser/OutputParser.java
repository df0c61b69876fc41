package org.lineman.recognize.parser;

import java.util.List;
import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;

/**
 * Reads one kind of output that cannot be understood line by line. An instance serves a single piece of evidence.
 *
 * <p>It is handed a line if the line contains one of its literals, or if it is open: within a table, say. Prompts have been
 * noted on the page before.
 */
public interface OutputParser {

    /** Its name, which its samples carry too. */
    String id();

    /** Texts of which a line must contain one to be of interest while the parser is not open; in any case, at least three long. */
    List<String> literals();

    /** True if it wants the next line whatever that says. */
    default boolean isOpen() {
        return false;
    }

    /**
     * Reads a line; true if the line belongs to the output.
     *
     * @throws java.time.DateTimeException if a time in it is none, such as the 31st of April; the line is then reported
     * @throws NumberFormatException if a figure in it is none
     */
    boolean read(Line line, Page page);

    /** The piece is at its end: facts that waited for more are emitted now. */
    default void finish(Page page) {}
}
