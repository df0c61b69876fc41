package org.lineman.inference.why;

/** A part of a constraint that has a value once the facts are known. */
@FunctionalInterface
public interface Expression {

    /**
     * The value; null if the fact leaves it out.
     *
     * @throws NoValue if something is asked of a value that is not there
     */
    Object value(Scope scope);
}
