package org.lineman.report.material;

import java.time.Instant;

/**
 * What a person said of an answer afterwards.
 *
 * @param outcome {@code right}, {@code wrong} or {@code unknown}
 * @param cause the true cause, as it was given; empty if unknown
 * @param reason why the person says so; empty if not given
 * @param by who said it; empty if not known
 * @param at when
 */
public record Feedback(String outcome, String cause, String reason, String by, Instant at) {}
