package org.lineman.casefile;

import java.time.Duration;

/**
 * What is kept of a case, and for how long.
 *
 * @param evidence whether evidence is kept as it was given, or its digest and its facts alone
 * @param largest the most bytes of evidence of one case that are kept
 * @param evidenceFor how long evidence is kept; zero for as long as the case
 * @param casesFor how long a case is kept after it last changed; zero for ever
 */
public record Keeping(boolean evidence, long largest, Duration evidenceFor, Duration casesFor) {}
