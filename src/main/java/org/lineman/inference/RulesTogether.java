package org.lineman.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.shape.Patterns;

/** What is wrong between rules, though each is right by itself. */
final class RulesTogether {
    private static final String INCIDENT = "Incident";

    private final List<Entry> rules = new ArrayList<>();

    /** A rule in its file. */
    record Place(RuleFile file, RuleDescr rule) {
        DocumentProblem problem(int line, String says) {
            return new DocumentProblem(file.place(), line, rule.getName(), says);
        }

        @Override
        public String toString() {
            return file.place() + ":" + rule.getLine();
        }
    }

    private record Entry(Place place, Patterns patterns, String derives) {}

    void add(Place place, Patterns patterns, String derives) {
        rules.add(new Entry(place, patterns, derives));
    }

    List<RuleLint.Rule> rules() {
        return rules.stream()
                .map(rule -> new RuleLint.Rule(
                        rule.place().file().place(),
                        rule.place().rule().getLine(),
                        rule.place().rule().getName(),
                        rule.derives(),
                        rule.patterns().matched()))
                .toList();
    }

    List<DocumentProblem> problems() {
        List<DocumentProblem> problems = new ArrayList<>(groupsNegatedAndDemanded());
        problems.addAll(absentBeforeItIsDerived());
        return problems;
    }

    /** One group of patterns shared by {@code not} and {@code exists} makes the engine fail (kie 7121). */
    private List<DocumentProblem> groupsNegatedAndDemanded() {
        Map<String, Place> demanded = new HashMap<>();
        rules.forEach(rule -> rule.patterns().groups().keySet().stream()
                .filter(group -> group.startsWith("exists "))
                .forEach(group -> demanded.put(group.substring("exists ".length()), rule.place())));
        List<DocumentProblem> problems = new ArrayList<>();
        for (Entry rule : rules) {
            rule.patterns().groups().forEach((group, line) -> {
                Place other = group.startsWith("not ") ? demanded.get(group.substring("not ".length())) : null;
                if (other != null) {
                    problems.add(rule.place()
                            .problem(
                                    line,
                                    "the group under 'not' stands under 'exists' at " + other
                                            + ", which the engine confuses: change the order of its patterns"));
                }
            });
        }
        return problems;
    }

    /**
     * Facts are only ever added, and a conclusion that was drawn stays. So a rule may look in vain for a derived fact only when
     * nothing can be derived any more: that is once the incident is there, and the deriving rules do not wait for it.
     */
    private List<DocumentProblem> absentBeforeItIsDerived() {
        List<DocumentProblem> problems = new ArrayList<>();
        for (Entry deriving : rules) {
            for (Entry rule : rules) {
                boolean inVain = !deriving.derives().isEmpty()
                        && rule.patterns().negated().contains(deriving.derives());
                boolean later = rule.patterns().matched().contains(INCIDENT)
                        && !deriving.patterns().matched().contains(INCIDENT);
                if (inVain && !later) {
                    problems.add(
                            rule.place()
                                    .problem(
                                            rule.place().rule().getLine(),
                                            "'not " + deriving.derives() + "' may be concluded before "
                                                    + deriving.place()
                                                    + " derives one: add the pattern Incident(), which comes after all that is derived"));
                }
            }
        }
        return problems;
    }
}
