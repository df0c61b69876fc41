package org.lineman.inference.why;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule as its author wrote it.
 *
 * @param name its name
 * @param file its file, below {@code rules/}
 * @param line the line it begins on
 * @param conditions what must hold, in order
 * @param concludes the variables that the conclusion names, in order; empty where it makes a new fact
 * @param unread what in it cannot be interpreted here; empty for a rule that can be
 */
public record RuleShape(
        String name, String file, int line, List<Condition> conditions, List<String> concludes, String unread) {

    /** All patterns, those below {@code not} and {@code exists} included, by number. */
    public List<Condition.FactPattern> patterns() {
        List<Condition.FactPattern> found = new ArrayList<>();
        collect(conditions, found);
        return List.copyOf(found);
    }

    private static void collect(List<Condition> conditions, List<Condition.FactPattern> found) {
        for (Condition condition : conditions) {
            if (condition instanceof Condition.FactPattern pattern) {
                found.add(pattern);
            } else if (condition instanceof Condition.Negation negation) {
                collect(negation.conditions(), found);
            } else if (condition instanceof Condition.Existence existence) {
                collect(existence.conditions(), found);
            }
        }
    }

    /** How many constraints it has. */
    int constraints() {
        return patterns().stream()
                .mapToInt(pattern -> pattern.constraints().size())
                .sum();
    }
}
