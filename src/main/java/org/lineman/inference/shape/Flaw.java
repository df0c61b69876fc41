package org.lineman.inference.shape;

/**
 * One thing in a rule file that is not allowed.
 *
 * @param line the line, counted from 1
 * @param says what is wrong and what would be right
 */
public record Flaw(int line, String says) {}
