package org.lineman.inference.generated;

import java.util.Set;

/**
 * Something in a generated class that no rule needs.
 *
 * @param className the class
 * @param rules the rules that it was made of; empty if it belongs to none
 * @param says what it does
 */
public record Refused(String className, Set<String> rules, String says) {}
