package org.lineman.inference;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;
import org.lineman.document.DocumentProblem;
import org.lineman.document.Suggestion;
import org.lineman.inference.shape.RuleName;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Symptom;

/** Whether the names of rules speak of causes, indicators and symptoms that there are, each rule once. */
final class RuleNames {
    private final KnowledgeBase knowledge;
    private final Collection<DocumentProblem> problems;
    private final Map<String, String> firstPlace = new HashMap<>();

    /** Names are checked against {@code knowledge}; null if it cannot be read, so that only their form is checked. */
    RuleNames(KnowledgeBase knowledge, Collection<DocumentProblem> problems) {
        this.knowledge = knowledge;
        this.problems = problems;
    }

    /** What the name says; empty if it says nothing. */
    Optional<RuleName> check(RuleFile file, RuleDescr rule) {
        String other = firstPlace.putIfAbsent(rule.getName(), file.place() + ":" + rule.getLine());
        if (other != null) {
            problem(file, rule, "a rule of this name stands at " + other + " already");
        }
        Optional<RuleName> name = RuleName.parse(rule.getName());
        name.ifPresentOrElse(
                found -> {
                    if (knowledge == null) {
                        return;
                    }
                    switch (found.kind()) {
                        case PRESENT, ABSENT -> indicator(file, rule, found);
                        case SYMPTOM -> symptom(file, rule, found);
                        case FACT -> {
                            // Any id will do: it names the rule in explanations only.
                        }
                    }
                },
                () -> problem(
                        file,
                        rule,
                        "a rule is named cause/indicator/present, cause/indicator/absent, symptom/id or fact/id, in"
                                + " lower-case letters, digits and hyphens"));
        return name;
    }

    private void symptom(RuleFile file, RuleDescr rule, RuleName name) {
        if (symptomOf(name.cause(), knowledge).isEmpty()) {
            List<String> known = knowledge.symptoms().stream().map(Symptom::id).toList();
            problem(
                    file,
                    rule,
                    "no symptom '" + name.cause() + "' in symptoms.yaml" + Suggestion.of(name.cause(), known));
        }
    }

    private void indicator(RuleFile file, RuleDescr rule, RuleName name) {
        Article article = knowledge.article(name.cause()).orElse(null);
        if (article == null) {
            List<String> known = knowledge.articles().stream().map(Article::id).toList();
            problem(file, rule, "no article on the cause '" + name.cause() + "'" + Suggestion.of(name.cause(), known));
            return;
        }
        if (!name.cause().equals(file.id())) {
            problem(file, rule, "rules of '" + name.cause() + "' belong into " + name.cause() + ".drl");
        }
        if (article.indicator(name.indicator()).isEmpty()) {
            List<String> known =
                    article.indicators().stream().map(Indicator::id).toList();
            problem(
                    file,
                    rule,
                    "the article " + article.file() + " declares no indicator '" + name.indicator() + "'"
                            + Suggestion.of(name.indicator(), known));
        }
    }

    /** The symptom that a rule named {@code symptom/id-variant} speaks of: the longest id that the name begins with. */
    static String symptomOf(String named, KnowledgeBase knowledge) {
        return knowledge.symptoms().stream()
                .map(Symptom::id)
                .filter(id -> named.equals(id) || named.startsWith(id + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Reports indicators that no rule observes and no test asks for: they could never be anything but unknown. */
    void checkEveryIndicatorIsObserved() {
        if (knowledge == null) {
            return;
        }
        for (Article article : knowledge.articles()) {
            for (Indicator indicator : article.indicators()) {
                String prefix = article.id() + "/" + indicator.id() + "/";
                if (indicator.ask().isEmpty()
                        && firstPlace.keySet().stream().noneMatch(name -> name.startsWith(prefix))) {
                    problems.add(new DocumentProblem(
                            article.file(),
                            0,
                            "indicators." + indicator.id(),
                            "no rule observes it and no test is asked for: write the rule '" + prefix
                                    + "present', or name a test under 'ask'"));
                }
            }
        }
    }

    private void problem(RuleFile file, RuleDescr rule, String says) {
        problems.add(new DocumentProblem(file.place(), Math.max(0, rule.getLine()), rule.getName(), says));
    }
}
