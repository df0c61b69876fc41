package org.lineman.report.material;

import org.lineman.diagnosis.Answer.SourceRef;

/**
 * A product that runs somewhere.
 *
 * @param product its id
 * @param release its release; empty if the evidence does not tell
 * @param previousRelease the release before the last upgrade; empty if there was none or nobody knows
 * @param on the machine, as {@code node:name}
 * @param source where it was first read
 */
public record ProductFound(String product, String release, String previousRelease, String on, SourceRef source) {}
