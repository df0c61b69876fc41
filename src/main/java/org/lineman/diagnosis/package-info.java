/**
 * Observations in, an answer out: weights of evidence, causal chains, next tests, remedies, timeline. Plain Java, the same
 * bytes for the same evidence and pack.
 */
package org.lineman.diagnosis;
