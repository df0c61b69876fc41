package org.lineman.inference.why;

import java.util.HashMap;
import java.util.Map;
import org.lineman.fact.Fact;

/** What the names of a constraint stand for: the fact at hand, and the variables bound so far. Used by one thread. */
public final class Scope {
    private final Scope before;
    private final Fact fact;
    private Map<String, Object> own = Map.of();

    /** Nothing is bound yet. */
    Scope() {
        this(null, null);
    }

    private Scope(Scope before, Fact fact) {
        this.before = before;
        this.fact = fact;
    }

    /** The scope of a pattern that looks at a fact. */
    Scope at(Fact other) {
        return new Scope(this, other);
    }

    /** The fact that the pattern looks at. */
    Fact fact() {
        return fact;
    }

    void bind(String variable, Object value) {
        if (own.isEmpty()) {
            own = new HashMap<>();
        }
        own.put(variable, value);
    }

    /** The value of a variable; null if it is bound to nothing. */
    Object variable(String name) {
        for (Scope scope = this; scope != null; scope = scope.before) {
            if (scope.own.containsKey(name)) {
                return scope.own.get(name);
            }
        }
        return null;
    }
}
