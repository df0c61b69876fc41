package org.lineman.capture;

import org.lineman.capture.format.CaptureProblem;
import org.lineman.capture.format.Frame;
import org.lineman.capture.format.Problems;

/** Watches the times of frames. */
final class FrameClock {
    /** A clock that was never set starts here; no capture of 1970 exists. */
    private static final long UNSET_UNTIL = 86_400_000_000_000L;

    private final Problems problems;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long previous = Long.MIN_VALUE;

    FrameClock(Problems problems) {
        this.problems = problems;
    }

    void take(Frame frame) {
        if (!frame.timed()) {
            return;
        }
        long nanos = frame.nanos();
        if (nanos < previous) {
            problems.add(
                    CaptureProblem.Kind.TIME_BACKWARDS,
                    frame,
                    "a frame is dated " + (previous - nanos) / 1e9 + " s before the frame that precedes it");
        }
        if (nanos < UNSET_UNTIL) {
            problems.add(CaptureProblem.Kind.TIME_UNSET, frame, "a frame is dated 1970: the clock was not set");
        }
        previous = nanos;
        first = Math.min(first, nanos);
        last = Math.max(last, nanos);
    }

    /** The earliest time; 0 if no frame had any. */
    long first() {
        return first == Long.MAX_VALUE ? 0 : first;
    }

    /** The latest time; 0 if no frame had any. */
    long last() {
        return last == Long.MIN_VALUE ? 0 : last;
    }
}
