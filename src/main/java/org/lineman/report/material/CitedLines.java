package org.lineman.report.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lineman.diagnosis.Answer.SourceRef;

/**
 * Which lines of a piece an excerpt shows: those cited, and a few around them, so that ranges that touch become one. Of a long
 * range only its ends are shown; of very many places the first that the answer names.
 */
final class CitedLines {
    /** A person reads a page or two of a log, not all of it. */
    static final int MOST_LINES = 2_000;

    private static final int LONG_RANGE = 40;
    private static final int END_OF_RANGE = 20;

    private final SortedSet<Integer> cited = new TreeSet<>();
    private final SortedSet<Integer> shown = new TreeSet<>();
    private final List<String> leftOut = new ArrayList<>();
    private final int around;

    private CitedLines(int around) {
        this.around = around;
    }

    static CitedLines of(Collection<SourceRef> places, int around) {
        CitedLines lines = new CitedLines(around);
        int skipped = 0;
        for (SourceRef place : places) {
            if (!place.lines().isEmpty() && !lines.add(place.lines())) {
                skipped++;
            }
        }
        if (skipped > 0) {
            lines.leftOut.add(skipped + (skipped == 1 ? " more place is" : " more places are")
                    + " cited and not shown: an excerpt has at most " + MOST_LINES + " lines.");
        }
        return lines;
    }

    private boolean add(String range) {
        if (shown.size() >= MOST_LINES) {
            return false;
        }
        String[] ends = range.split("-", 2);
        int from = Integer.parseInt(ends[0]);
        int to = Integer.parseInt(ends[ends.length - 1]);
        if (to - from < LONG_RANGE) {
            cite(from, to);
        } else {
            cite(from, from + END_OF_RANGE - 1);
            cite(to - END_OF_RANGE + 1, to);
            leftOut.add("Of the lines " + range + ", which are cited as a whole, the first and the last " + END_OF_RANGE
                    + " are shown.");
        }
        return true;
    }

    private void cite(int from, int to) {
        for (int line = Math.max(1, from - around); line <= to + around; line++) {
            shown.add(line);
            if (line >= from && line <= to) {
                cited.add(line);
            }
        }
    }

    boolean isCited(int line) {
        return cited.contains(line);
    }

    /** The lines to show, in order. */
    Set<Integer> shown() {
        return shown;
    }

    /** The last line to show; 0 if there is none. */
    int last() {
        return shown.isEmpty() ? 0 : shown.last();
    }

    List<String> leftOut() {
        return leftOut;
    }
}
