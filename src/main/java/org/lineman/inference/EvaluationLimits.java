package org.lineman.inference;

import java.time.Duration;

/**
 * What one evaluation may use.
 *
 * @param facts the most facts of one kind
 * @param firings the most rules fired
 * @param joins the most pairs of facts joined
 * @param wallTime the longest time
 */
public record EvaluationLimits(int facts, int firings, long joins, Duration wallTime) {

    /** Ten times what the largest case at hand needs. */
    public static final EvaluationLimits USUAL =
            new EvaluationLimits(20_000, 100_000, 5_000_000, Duration.ofSeconds(10));
}
