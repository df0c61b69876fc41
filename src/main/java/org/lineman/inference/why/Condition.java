package org.lineman.inference.why;

import java.util.List;
import java.util.stream.Collectors;

/** A condition of a rule, in the order in which the rule states them. */
public sealed interface Condition {

    /** The line of the file. */
    int line();

    /** As the rule writes it, on one line. */
    String text();

    /**
     * There is a fact like this; the rule goes on with each such fact.
     *
     * @param number its number among the patterns of the rule, from 0
     * @param type the fact type's name in rules
     * @param variable the name given to the fact; empty if none
     * @param line the line of the file
     * @param constraints what must hold of it
     */
    record FactPattern(int number, String type, String variable, int line, List<Constraint> constraints)
            implements Condition {
        /** True if it begins with an equality of a component with a variable, so that facts are found by a hash. */
        public boolean isHashed() {
            return !constraints.isEmpty() && constraints.get(0).key().isPresent();
        }

        @Override
        public String text() {
            return (variable.isEmpty() ? "" : variable + " : ") + type + "("
                    + constraints.stream().map(Constraint::text).collect(Collectors.joining(", ", " ", " )"));
        }
    }

    /**
     * There are no facts that meet all of these together.
     *
     * @param line the line of the file
     * @param conditions what must not be met
     */
    record Negation(int line, List<Condition> conditions) implements Condition {
        @Override
        public String text() {
            return "not " + Condition.joined(conditions);
        }
    }

    /**
     * There are facts that meet all of these together; the rule goes on once, however many there are.
     *
     * @param line the line of the file
     * @param conditions what must be met
     */
    record Existence(int line, List<Condition> conditions) implements Condition {
        @Override
        public String text() {
            return "exists " + Condition.joined(conditions);
        }
    }

    private static String joined(List<Condition> conditions) {
        String all = conditions.stream().map(Condition::text).collect(Collectors.joining(" and "));
        return conditions.size() == 1 ? all : "( " + all + " )";
    }
}
