package org.lineman.document;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/**
 * What changed between two texts, line by line: as few lines removed and added as possible.
 *
 * @param lines all lines of both texts, in order; what was removed stands before what was added in its place
 */
public record LineDiff(List<Line> lines) {

    /** Whether a line stands in both texts, in the first or in the second. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /**
     * A line.
     *
     * @param kind in which of the texts it stands
     * @param text the line without its end
     */
    public record Line(Kind kind, String text) {}

    public LineDiff {
        lines = List.copyOf(lines);
    }

    /** Compares two texts. */
    public static LineDiff of(List<String> before, List<String> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int endBefore = before.size();
        int endAfter = after.size();
        while (endBefore > start
                && endAfter > start
                && before.get(endBefore - 1).equals(after.get(endAfter - 1))) {
            endBefore--;
            endAfter--;
        }
        List<Line> lines = new ArrayList<>();
        before.subList(0, start).forEach(text -> lines.add(new Line(Kind.SAME, text)));
        lines.addAll(middle(before.subList(start, endBefore), after.subList(start, endAfter)));
        before.subList(endBefore, before.size()).forEach(text -> lines.add(new Line(Kind.SAME, text)));
        return new LineDiff(lines);
    }

    /** By the longest common subsequence of what is left between the equal beginnings and ends. */
    private static List<Line> middle(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new LinkedList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Kind.SAME, before.get(i++)));
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.REMOVED, before.get(i++)));
            } else {
                lines.add(new Line(Kind.ADDED, after.get(j++)));
            }
        }
        return lines;
    }

    /** True if the texts are the same. */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.kind == Kind.SAME);
    }

    /** The changed lines, with at most so many equal lines around each; what is left out is one line {@code …}. */
    public LineDiff near(int around) {
        List<Line> kept = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            if (changedWithin(i - around, i + around)) {
                kept.add(lines.get(i));
                gap = false;
            } else if (!gap) {
                kept.add(new Line(Kind.SAME, "…"));
                gap = true;
            }
        }
        return new LineDiff(kept);
    }

    private boolean changedWithin(int from, int to) {
        return lines.subList(Math.max(0, from), Math.min(lines.size(), to + 1)).stream()
                .anyMatch(line -> line.kind != Kind.SAME);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(
                        switch (line.kind) {
                            case SAME -> "  ";
                            case REMOVED -> "- ";
                            case ADDED -> "+ ";
                        })
                .append(line.text)
                .append('\n'));
        return text.toString();
    }
}
