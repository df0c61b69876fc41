package org.lineman.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What changed in a file, in the unified format of POSIX.1-2017 {@code diff -u}, as {@code patch -p1} and {@code git apply} take it.
 */
public final class UnifiedDiff {
    private static final int AROUND = 3;
    private static final String NO_END = "\n\\ No newline at end of file";

    private final List<LineDiff.Line> lines;
    private final StringBuilder text = new StringBuilder();

    private UnifiedDiff(List<LineDiff.Line> lines) {
        this.lines = lines;
    }

    /**
     * The difference of two texts; empty if there is none.
     *
     * @param path the file, from the folder in which the patch is to be applied, with slashes
     */
    public static String of(String path, String before, String after) {
        UnifiedDiff diff =
                new UnifiedDiff(LineDiff.of(lines(before), lines(after)).lines());
        for (int from = diff.hunk(0); from < diff.lines.size(); from = diff.hunk(from)) {
            int end = diff.end(from);
            diff.write(Math.max(0, from - AROUND), end);
            from = end;
        }
        return diff.text.length() == 0 ? "" : "--- a/" + path + "\n+++ b/" + path + "\n" + diff.text;
    }

    /** A last line without an end is another line than one with. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + NO_END);
        }
        return lines;
    }

    private boolean isChanged(int at) {
        return lines.get(at).kind() != LineDiff.Kind.SAME;
    }

    /** The next changed line from here on; the number of lines if there is none. */
    private int hunk(int from) {
        int at = from;
        while (at < lines.size() && !isChanged(at)) {
            at++;
        }
        return at;
    }

    /** Where the hunk that begins here ends: changes that are near each other share one. */
    private int end(int from) {
        int last = from;
        for (int next = hunk(from); next < lines.size() && next - last <= 2 * AROUND; next = hunk(next + 1)) {
            last = next;
        }
        return Math.min(lines.size(), last + 1 + AROUND);
    }

    private void write(int from, int end) {
        text.append("@@ -")
                .append(range(from, end, LineDiff.Kind.ADDED))
                .append(" +")
                .append(range(from, end, LineDiff.Kind.REMOVED))
                .append(" @@\n");
        for (LineDiff.Line line : lines.subList(from, end)) {
            text.append(
                            switch (line.kind()) {
                                case SAME -> ' ';
                                case REMOVED -> '-';
                                case ADDED -> '+';
                            })
                    .append(line.text())
                    .append('\n');
        }
    }

    /** First line and number of lines in the file that does not have lines of the other kind. */
    private String range(int from, int end, LineDiff.Kind other) {
        long before = lines.subList(0, from).stream()
                .filter(line -> line.kind() != other)
                .count();
        long in = lines.subList(from, end).stream()
                .filter(line -> line.kind() != other)
                .count();
        return (in == 0 ? before : before + 1) + "," + in;
    }
}
