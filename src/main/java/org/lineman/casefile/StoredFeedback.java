package org.lineman.casefile;

import java.time.Instant;

/**
 * What a person said of a diagnosis.
 *
 * @param number its number, from 1
 * @param recorded when
 * @param by who
 * @param answer the number of the answer that is spoken of
 * @param mark right, wrong or unknown
 * @param cause the id of the true cause; empty if it is not known, or none that the pack has
 * @param reason how that is known
 */
public record StoredFeedback(
        int number, Instant recorded, String by, int answer, Mark mark, String cause, String reason) {}
