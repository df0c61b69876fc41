package org.lineman.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.inference.shape.RuleName;

/** What rules conclude: the only thing that a rule's right-hand side can call. One per evaluation, used by one thread. */
public final class Observed {
    private final Consumer<Fact> insert;
    private final UnaryOperator<String> symptomId;
    private final Set<Observation> observations = new LinkedHashSet<>();
    private final Set<SymptomSeen> symptoms = new LinkedHashSet<>();
    private final Set<Fact> derived = new LinkedHashSet<>();
    private final Set<String> fired = new TreeSet<>();
    private String rule = "";
    private RuleName name;

    Observed(Consumer<Fact> insert, UnaryOperator<String> symptomId) {
        this.insert = insert;
        this.symptomId = symptomId;
    }

    void firing(String firingRule) {
        rule = firingRule;
        fired.add(firingRule);
        name = RuleName.parse(firingRule).orElseThrow();
    }

    /** The indicator that the rule is named after was found on the subject; the facts are what shows it. */
    public void present(Subject subject, Fact... facts) {
        observations.add(new Observation(name.cause(), name.indicator(), subject, true, sorted(facts), rule));
    }

    /** The indicator was looked for where it would show and is not there; the facts show that one looked. */
    public void absent(Subject subject, Fact... facts) {
        observations.add(new Observation(name.cause(), name.indicator(), subject, false, sorted(facts), rule));
    }

    /** The symptom that the rule is named after is seen on the subject. */
    public void symptom(Subject subject, Fact... facts) {
        symptoms.add(new SymptomSeen(symptomId.apply(name.cause()), subject, sorted(facts), rule));
    }

    /** A fact that follows from others. */
    public void derive(Fact fact) {
        if (derived.add(fact)) {
            insert.accept(fact);
        }
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }

    List<SymptomSeen> symptoms() {
        return List.copyOf(symptoms);
    }

    List<Fact> derived() {
        return List.copyOf(derived);
    }

    List<String> fired() {
        return List.copyOf(fired);
    }

    private static List<Fact> sorted(Fact... facts) {
        List<Fact> list = new ArrayList<>(Arrays.asList(facts));
        list.sort(FactOrder.BY_SOURCE);
        return List.copyOf(list);
    }
}
