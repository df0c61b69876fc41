package org.lineman.redaction.locate;

import org.lineman.redaction.token.Kind;

/**
 * Something in a line that may be sensitive, or a token.
 *
 * @param kind what it is
 * @param text what the mapping knows it by: without the separators of a MAC address or a telephone number
 * @param line the line
 * @param start where it begins there
 * @param sure true if its form or what stands around it leaves no doubt; otherwise it is exchanged only if it is known
 */
public record Found(Kind kind, String text, String line, int start, boolean sure) {}
