package org.lineman.inference;

import java.util.concurrent.TimeUnit;

/**
 * Stops a join that explodes. The engine can be told to stop firing, but nothing in it stops the building of tuples, so every
 * joined pattern carries a call of {@link #holds}, woven in when the rules are compiled, which counts and looks at the clock.
 * The check names the tuple it extends, so that the engine can neither hash it away nor evaluate it once per fact.
 */
public final class Pace {
    private static final ThreadLocal<Pace> CURRENT = new ThreadLocal<>();
    private static final int LOOK_EVERY = 256;

    private final long deadline;
    private final long mostSteps;
    private long steps;

    private Pace(long deadlineNanos, long mostSteps) {
        this.deadline = deadlineNanos;
        this.mostSteps = mostSteps;
    }

    /** Runs an evaluation on this thread within the limits. */
    static <T> T within(EvaluationLimits limits, java.util.function.Supplier<T> evaluation) {
        CURRENT.set(new Pace(System.nanoTime() + limits.wallTime().toNanos(), limits.joins()));
        try {
            return evaluation.get();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * True, unless the evaluation under way on this thread has used up its time or its joins.
     *
     * @param extended the fact that is being joined to
     * @throws EvaluationStopped if it has
     */
    public static boolean holds(Object extended) {
        Pace pace = CURRENT.get();
        if (pace != null) {
            pace.step();
        }
        return true;
    }

    private void step() {
        if (++steps > mostSteps) {
            throw new EvaluationStopped("the rules joined more than " + mostSteps + " pairs of facts");
        }
        if (steps % LOOK_EVERY == 0 && System.nanoTime() - deadline > 0) {
            throw new EvaluationStopped("the rules did not finish within the time allowed, "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - deadline) + " ms ago");
        }
    }
}
