package org.lineman.inference.why;

import java.util.List;
import java.util.Optional;

/** One comma-separated part of a pattern: a test, a name given to a component, or both. */
public final class Constraint {
    private final int number;
    private final String text;
    private final int line;
    private final Terms terms;

    /**
     * What a constraint consists of.
     *
     * @param variable the name that it gives; empty if none
     * @param component what is given the name; null if none is
     * @param test what must hold; null if it only gives a name
     * @param key where the test is an equality of a component of the fact with something known before it: the component
     * @param wanted what the component must equal
     * @param names all names in it
     */
    record Terms(
            String variable,
            Expression component,
            Expression test,
            Expression key,
            Expression wanted,
            List<Named> names) {}

    Constraint(int number, String text, int line, Terms terms) {
        this.number = number;
        this.text = text;
        this.line = line;
        this.terms = terms;
    }

    /** Its number within the rule, from 0. */
    public int number() {
        return number;
    }

    /** As the rule writes it, without line breaks. */
    public String text() {
        return text;
    }

    /** The line of the file. */
    public int line() {
        return line;
    }

    /** True if it can fail; false if it only gives a name. */
    public boolean tests() {
        return terms.test != null;
    }

    /** Tries it on the fact of a scope, in which the name it gives is known from then on. */
    boolean holds(Scope scope) {
        try {
            if (terms.component != null) {
                scope.bind(terms.variable, terms.component.value(scope));
            }
            return terms.test == null || Boolean.TRUE.equals(terms.test.value(scope));
        } catch (NoValue e) {
            return false;
        }
    }

    /** What its names stood for. */
    List<Reading> readings(Scope scope) {
        return terms.names.stream()
                .map(named -> Reading.of(named, scope))
                .distinct()
                .toList();
    }

    /** The component that must equal something known before the pattern; empty unless that is all it says. */
    Optional<Expression> key() {
        return Optional.ofNullable(terms.key);
    }

    /** What {@link #key} must equal. */
    Expression wanted() {
        return terms.wanted;
    }

    @Override
    public String toString() {
        return text;
    }
}
