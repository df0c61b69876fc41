package org.lineman.casefile;

/**
 * What was forgotten.
 *
 * @param evidence pieces of evidence whose bytes are gone
 * @param cases cases that are gone
 */
public record Forgotten(int evidence, int cases) {}
