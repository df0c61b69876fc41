package org.lineman.pack.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineman.inference.RuleLint;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Edge;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.NextTest;

/** Finds what is in order by itself and of no effect: rules that weigh nothing, tests that nobody asks for, and the like. */
final class Unused {
    private static final String KNOWLEDGE = "knowledge-base/";

    private final KnowledgeBase knowledge;
    private final List<RuleLint.Rule> rules;
    private final List<Finding> findings = new ArrayList<>();

    Unused(KnowledgeBase knowledge, List<RuleLint.Rule> rules) {
        this.knowledge = knowledge;
        this.rules = rules;
    }

    List<Finding> findings() {
        rules.forEach(this::weighsNothing);
        derivedInVain();
        neverAsked();
        neverNoticed();
        knowledge.articles().forEach(this::groups);
        return findings;
    }

    private void weighsNothing(RuleLint.Rule rule) {
        String[] name = rule.name().split("/");
        Optional<Indicator> indicator =
                name.length == 3 ? knowledge.article(name[0]).flatMap(one -> one.indicator(name[1])) : Optional.empty();
        boolean present = name.length == 3 && name[2].startsWith("present");
        indicator
                .filter(one -> one.decibans(present) == 0)
                .ifPresent(one -> findings.add(Finding.warning(
                        rule.file(),
                        rule.line(),
                        rule.name(),
                        "has no effect: the article gives '" + one.id() + "' no weight when it is "
                                + (present ? "present" : "absent"))));
    }

    private void derivedInVain() {
        Set<String> matched =
                rules.stream().flatMap(rule -> rule.matches().stream()).collect(Collectors.toSet());
        rules.stream()
                .filter(rule -> !rule.derives().isEmpty() && !matched.contains(rule.derives()))
                .forEach(rule -> findings.add(Finding.warning(
                        rule.file(),
                        rule.line(),
                        rule.name(),
                        "derives a " + rule.derives() + " that no rule matches")));
    }

    private void neverAsked() {
        Set<String> asked = new HashSet<>();
        for (Article article : knowledge.articles()) {
            article.indicators().forEach(indicator -> indicator.ask().ifPresent(asked::add));
            article.leadsTo().forEach(edge -> edge.ask().ifPresent(asked::add));
        }
        knowledge.tests().stream()
                .map(NextTest::id)
                .filter(id -> !asked.contains(id))
                .forEach(id -> findings.add(
                        Finding.warning(KNOWLEDGE + "tests.yaml", 0, id, "no article asks for this test")));
    }

    private void neverNoticed() {
        Set<String> explained = knowledge.articles().stream()
                .flatMap(article -> article.leadsTo().stream())
                .filter(Edge::toSymptom)
                .map(Edge::target)
                .collect(Collectors.toSet());
        knowledge.symptoms().stream()
                .map(symptom -> symptom.id())
                .filter(id -> !explained.contains(id))
                .forEach(id -> findings.add(
                        Finding.warning(KNOWLEDGE + "symptoms.yaml", 0, id, "no article leads to this symptom")));
    }

    /** Of a group only the strongest counts: one that can only exclude would silence what the others found, or be silenced. */
    private void groups(Article article) {
        for (Indicator indicator : article.indicators()) {
            boolean shared = article.indicators().stream()
                            .filter(other -> other.group().equals(indicator.group()))
                            .count()
                    > 1;
            if (shared && indicator.present().isEmpty()) {
                findings.add(Finding.warning(
                        KNOWLEDGE + article.file(),
                        0,
                        "indicators." + indicator.id(),
                        "can only exclude and shares the group '" + indicator.group()
                                + "' with what can be found: only the stronger would count"));
            }
        }
    }
}
