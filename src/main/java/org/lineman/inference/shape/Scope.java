package org.lineman.inference.shape;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of a rule that are bound so far, and which optional values are known to be there. */
final class Scope {
    private final Map<String, Value> variables = new LinkedHashMap<>();
    private final Set<String> present = new HashSet<>();

    Scope() {}

    private Scope(Scope outer) {
        variables.putAll(outer.variables);
        present.addAll(outer.present);
    }

    /** A scope inside {@code not} or {@code exists}: what is bound there is not seen outside. */
    Scope inner() {
        return new Scope(this);
    }

    void bind(String name, Value value) {
        variables.put(name, new Value(value.type(), value.optional(), name, false));
    }

    Optional<Value> variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .map(found -> present.contains(name) ? Value.of(found.type(), name) : found);
    }

    Set<String> names() {
        return variables.keySet();
    }

    /** From here on the value of this path is known to be there. */
    void present(String path) {
        present.add(path);
    }

    /** What is known of a component's own values is known of the variable that it is bound to. */
    void knownAs(String component, String variable) {
        List.copyOf(present).stream()
                .filter(path -> path.startsWith(component + "."))
                .forEach(path -> present.add(variable + path.substring(component.length())));
    }

    boolean isPresent(Value value) {
        return !value.optional() || present.contains(value.path());
    }

    /** A pattern of its own: what is known of the components of another one is not known of these. */
    void forgetComponents() {
        present.removeIf(path -> !path.startsWith("$"));
    }
}
