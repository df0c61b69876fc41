package org.lineman.inference.why;

/**
 * A name within a constraint.
 *
 * @param name as the rule writes it
 * @param value what it stands for
 */
record Named(String name, Expression value) {}
