package org.lineman.evidence;

/**
 * A line of text.
 *
 * @param number its number in the original file, counted from 1
 * @param text its text without the line end, without terminal colours and NUL characters
 */
public record Line(int number, String text) {}
