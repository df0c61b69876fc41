package org.lineman.prediction;

/**
 * Something that happens.
 *
 * @param second when
 * @param says what, one sentence
 */
public record Moment(int second, String says) {}
