package org.lineman.inference.why;

/**
 * What a name of a constraint stood for when it was tried.
 *
 * @param name the name as the rule writes it, such as {@code time.latest} or {@code $node}
 * @param value its value in words; {@code nothing} if the fact leaves it out
 */
public record Reading(String name, String value) {

    static Reading of(Named named, Scope scope) {
        try {
            Object value = named.value().value(scope);
            return new Reading(named.name(), value == null ? "nothing" : value.toString());
        } catch (NoValue e) {
            return new Reading(named.name(), "nothing");
        }
    }
}
