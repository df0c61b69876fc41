package org.lineman.pack.explain;

import java.util.List;
import org.lineman.fact.Fact;

/**
 * Why and why not.
 *
 * @param rules the rules that were asked about, by cause and place
 * @param stale the places of the facts of other days, which no rule sees
 */
public record Explanation(List<RuleVerdict> rules, List<String> stale) {

    /**
     * What became of a rule.
     *
     * @param rule its name
     * @param about the cause, or {@code symptom} or {@code fact} for a rule of that kind
     * @param place its file and line
     * @param fired whether it fired
     * @param firings the facts of each firing; empty if it did not fire
     * @param obstacle what was in the way of the attempt that came furthest; null if it fired or cannot be told
     * @param unread why nothing can be said of it; empty if it can
     */
    public record RuleVerdict(
            String rule,
            String about,
            String place,
            boolean fired,
            List<List<Fact>> firings,
            Obstacle obstacle,
            String unread) {}

    /**
     * What was in the way.
     *
     * @param condition the condition that was not met, as the rule writes it
     * @param place its file and line
     * @param matched the facts that met the conditions before it
     * @param how {@code no-fact} of the type, {@code turned-away} by a constraint, {@code there} though it must not be, or
     *     {@code not-together}
     * @param type the fact type that was looked for
     * @param constraint the constraint that failed; empty unless a fact was turned away
     * @param values what the names in that constraint stood for
     * @param candidate the fact that came nearest, or that is there and must not be; null if there is none
     */
    public record Obstacle(
            String condition,
            String place,
            List<Fact> matched,
            String how,
            String type,
            String constraint,
            List<Value> values,
            Fact candidate) {}

    /**
     * What a name stood for.
     *
     * @param name the name in the constraint
     * @param value its value
     */
    public record Value(String name, String value) {}
}
