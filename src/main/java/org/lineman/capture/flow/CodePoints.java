package org.lineman.capture.flow;

import java.util.ArrayList;
import java.util.List;

/** Sets of DSCP marks as the 64 bits of a long. */
public final class CodePoints {
    private CodePoints() {}

    /** The marks of a set, ascending. */
    public static List<Integer> list(long set) {
        List<Integer> marks = new ArrayList<>();
        for (int mark = 0; mark < 64; mark++) {
            if ((set >>> mark & 1) != 0) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
