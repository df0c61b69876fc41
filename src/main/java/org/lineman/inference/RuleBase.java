package org.lineman.inference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.lineman.fact.Fact;
import org.lineman.fact.Incident;
import org.lineman.fact.Vocabulary;
import org.lineman.knowledge.KnowledgeBase;

/** Compiled rules, ready to be asked; safe for use by many threads at once. Close it when its last request has ended. */
public final class RuleBase implements AutoCloseable {
    private final KieContainer container;
    private final KieBase rules;
    private final KnowledgeBase knowledge;

    RuleBase(KieContainer container, KieBase rules, KnowledgeBase knowledge) {
        this.container = container;
        this.rules = rules;
        this.knowledge = knowledge;
    }

    /** The names of all rules, sorted. */
    public List<String> ruleNames() {
        return rules.getKiePackages().stream()
                .flatMap(part -> part.getRules().stream())
                .map(rule -> rule.getName())
                .sorted()
                .toList();
    }

    /**
     * Asks the rules, in two steps of one session: what needs no incident first, then, with the incident made from the
     * symptoms seen, the rest.
     *
     * @param facts what is known
     * @param incident makes the incident from the symptoms that the first step recognised; empty if nothing is dated
     * @param limits what the evaluation may use
     * @return what was concluded, in an order that depends on the facts alone
     * @throws EvaluationStopped if a limit was reached
     */
    public Inferred infer(
            List<Fact> facts, Function<List<SymptomSeen>, Optional<Incident>> incident, EvaluationLimits limits) {
        checkNumbers(facts, limits);
        return Pace.within(limits, () -> evaluate(facts, incident, limits));
    }

    private Inferred evaluate(
            List<Fact> facts, Function<List<SymptomSeen>, Optional<Incident>> incident, EvaluationLimits limits) {
        KieSession session = rules.newKieSession();
        try {
            Observed observed = new Observed(session::insert, named -> RuleNames.symptomOf(named, knowledge));
            session.setGlobal("observed", observed);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    observed.firing(event.getMatch().getRule().getName());
                }
            });
            facts.stream().sorted(FactOrder.BY_SOURCE).forEach(session::insert);
            int firings = fire(session, limits.firings());
            incident.apply(observed.symptoms()).ifPresent(session::insert);
            firings += fire(session, limits.firings() - firings);
            return new Inferred(
                    sorted(observed.observations(), Observation::rule, Observation::facts),
                    sorted(observed.symptoms(), SymptomSeen::rule, SymptomSeen::facts),
                    observed.derived().stream().sorted(FactOrder.BY_SOURCE).toList(),
                    observed.fired(),
                    firings);
        } catch (RuntimeException e) {
            throw EvaluationStopped.unwrap(e);
        } finally {
            session.dispose();
        }
    }

    private static int fire(KieSession session, int most) {
        int fired = session.fireAllRules(most);
        if (fired >= most) {
            throw new EvaluationStopped("the rules fired more often than allowed");
        }
        return fired;
    }

    private static void checkNumbers(List<Fact> facts, EvaluationLimits limits) {
        Map<String, Integer> counts = new HashMap<>();
        for (Fact fact : facts) {
            String kind = Vocabulary.kindOf(fact).name();
            if (counts.merge(kind, 1, Integer::sum) > limits.facts()) {
                throw new EvaluationStopped("more than " + limits.facts() + " facts of the kind " + kind
                        + ": narrow the evidence to the incident window");
            }
        }
    }

    private static <T> List<T> sorted(List<T> list, Function<T, String> rule, Function<T, List<Fact>> facts) {
        return list.stream()
                .sorted(Comparator.comparing(rule).thenComparing(facts, FactOrder.LISTS))
                .toList();
    }

    @Override
    public void close() {
        container.dispose();
    }
}
