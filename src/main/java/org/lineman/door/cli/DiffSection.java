package org.lineman.door.cli;

import org.lineman.document.LineDiff;

/** A difference on a page: what is only in the first text has a minus, what is only in the second a plus. */
final class DiffSection {
    private DiffSection() {}

    static void print(Page page, int indent, LineDiff diff) {
        diff.lines().forEach(line -> {
            switch (line.kind()) {
                case SAME -> page.line(indent, "  " + line.text(), Ink.FAINT);
                case REMOVED -> page.line(indent, "- " + line.text(), Ink.RED);
                case ADDED -> page.line(indent, "+ " + line.text(), Ink.GREEN);
            }
        });
    }
}
