package org.lineman.capture.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the problems of one capture: the first of each kind with its place, the rest as a count. */
public final class Problems {
    private final Map<CaptureProblem.Kind, First> firsts = new EnumMap<>(CaptureProblem.Kind.class);

    private static final class First {
        private final long offset;
        private final long frame;
        private final String says;
        private long count;

        private First(long offset, long frame, String says) {
            this.offset = offset;
            this.frame = frame;
            this.says = says;
        }
    }

    /** Notes a problem; only the first of its kind keeps its place and text. */
    public void add(CaptureProblem.Kind kind, long offset, long frame, String says) {
        firsts.computeIfAbsent(kind, first -> new First(offset, frame, says)).count++;
    }

    /** Notes a problem with this frame. */
    public void add(CaptureProblem.Kind kind, Frame frame, String says) {
        add(kind, frame.offset(), frame.number(), says);
    }

    /** The problems, in the order of their places. */
    public List<CaptureProblem> list() {
        List<CaptureProblem> all = new ArrayList<>();
        firsts.forEach(
                (kind, first) -> all.add(new CaptureProblem(kind, first.offset, first.frame, first.count, first.says)));
        all.sort(Comparator.comparingLong(CaptureProblem::offset).thenComparing(CaptureProblem::kind));
        return List.copyOf(all);
    }
}
