package org.lineman.inference.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lineman.fact.Fact;

/** The facts of a case by the type that rules name, in the order of their sources. Used by one thread. */
public final class FactsByType {
    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final Map<Expression, Map<Object, List<Fact>>> found = new HashMap<>();

    /** All that the rules can see: the facts, those that rules derived included, and the incident if there is one. */
    public FactsByType(Collection<? extends Fact> all) {
        all.stream()
                .distinct()
                .sorted(Comparator.comparing((Fact fact) -> fact.source()).thenComparing(Fact::toString))
                .forEach(fact -> facts.computeIfAbsent(fact.getClass().getSimpleName(), type -> new ArrayList<>())
                        .add(fact));
    }

    /** The facts of a type. */
    public List<Fact> of(String type) {
        return facts.getOrDefault(type, List.of());
    }

    /** The facts of a type whose component has this value; equal numbers of different types are not brought together. */
    List<Fact> of(String type, Expression component, Object value) {
        return found.computeIfAbsent(component, key -> byValue(type, key)).getOrDefault(value, List.of());
    }

    private Map<Object, List<Fact>> byValue(String type, Expression component) {
        Map<Object, List<Fact>> values = new HashMap<>();
        for (Fact fact : of(type)) {
            values.computeIfAbsent(component.value(new Scope().at(fact)), value -> new ArrayList<>())
                    .add(fact);
        }
        return values;
    }
}
