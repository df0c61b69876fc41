package org.lineman.report.paper;

import java.time.Instant;
import java.util.List;

/**
 * A report before it is Markdown, HTML or PDF.
 *
 * @param title its title
 * @param recorded when the case was recorded: the one time that a file of the report carries
 * @param blocks its parts, in order
 */
public record Paper(String title, Instant recorded, List<Block> blocks) {
    public Paper {
        blocks = List.copyOf(blocks);
    }
}
