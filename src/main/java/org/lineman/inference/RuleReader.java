package org.lineman.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.lineman.document.DocumentProblem;
import org.lineman.document.Suggestion;
import org.lineman.fact.Vocabulary;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;

/**
 * Reads rule files into syntax trees and says, with file, line and rule, what does not belong into a rule of ours. The
 * engine's own messages are used for syntax errors only: its line numbers for anything later are wrong.
 */
final class RuleReader {
    private static final Set<String> ATTRIBUTES = Set.of("dialect");

    private final KnowledgeBase knowledge;
    private final Collection<DocumentProblem> problems = new ArrayList<>();
    private final Map<String, String> firstPlace = new HashMap<>();

    RuleReader(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    List<DocumentProblem> problems() {
        return List.copyOf(problems);
    }

    /** The syntax tree of a file, or null if it has none. */
    PackageDescr read(RuleFile file) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parser.parse(false, file.text());
        } catch (DroolsParserException e) {
            problem(file, 0, "", "cannot be parsed: " + e.getMessage());
            return null;
        }
        if (parser.hasErrors() || tree == null) {
            parser.getErrors().forEach(error -> {
                int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
                problem(file, line, "", "syntax: " + error.getMessage().strip());
            });
            return null;
        }
        checkFile(file, tree);
        tree.getRules().forEach(rule -> checkRule(file, rule));
        return tree;
    }

    private void checkFile(RuleFile file, PackageDescr tree) {
        if (!tree.getName().isEmpty()) {
            problem(file, 1, "package", "leave the package line out: all rules of a pack share one package");
        }
        tree.getImports()
                .forEach(found -> problem(
                        file,
                        found.getLine(),
                        "import",
                        "leave imports out: the fact types are imported already, and nothing else can be"));
        tree.getGlobals()
                .forEach(found -> problem(
                        file,
                        found.getLine(),
                        "global",
                        "rules have one global, 'observed', which is declared already"));
        tree.getFunctions().forEach(found -> problem(file, found.getLine(), "function", "functions are not allowed"));
        tree.getTypeDeclarations()
                .forEach(found -> problem(
                        file, found.getLine(), "declare", "types are declared in the fact vocabulary, not in rules"));
        if (tree.getRules().isEmpty()) {
            problem(file, 1, "", "holds no rule");
        }
    }

    private void checkRule(RuleFile file, RuleDescr rule) {
        String place = "rules/" + file.path() + ":" + rule.getLine();
        String other = firstPlace.putIfAbsent(rule.getName(), place);
        if (other != null) {
            problem(file, rule.getLine(), rule.getName(), "a rule of this name stands at " + other + " already");
        }
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            if (!ATTRIBUTES.contains(attribute.getName())) {
                problem(
                        file,
                        rule.getLine(),
                        rule.getName(),
                        "the attribute '" + attribute.getName()
                                + "' is not allowed: rules only conclude, ranking is done elsewhere");
            }
        }
        if (!rule.getAnnotationNames().isEmpty()) {
            problem(file, rule.getLine(), rule.getName(), "annotations are not allowed: the engine would ignore them");
        }
        RuleName.parse(rule.getName())
                .ifPresentOrElse(
                        name -> {
                            checkName(file, rule, name);
                            new Consequence(rule)
                                    .mistakes(name.kind())
                                    .forEach(says -> problem(file, rule.getConsequenceLine(), rule.getName(), says));
                        },
                        () -> problem(
                                file,
                                rule.getLine(),
                                rule.getName(),
                                "a rule is named cause/indicator/present, cause/indicator/absent, symptom/id or fact/id"));
        new Patterns(rule).mistakes().forEach((line, says) -> problem(file, line, rule.getName(), says));
    }

    private void checkName(RuleFile file, RuleDescr rule, RuleName name) {
        switch (name.kind()) {
            case PRESENT, ABSENT -> checkIndicator(file, rule, name);
            case SYMPTOM -> {
                if (symptomOf(name.cause(), knowledge).isEmpty()) {
                    problem(
                            file,
                            rule.getLine(),
                            rule.getName(),
                            "no symptom '" + name.cause() + "' in symptoms.yaml"
                                    + Suggestion.of(
                                            name.cause(),
                                            knowledge.symptoms().stream()
                                                    .map(symptom -> symptom.id())
                                                    .toList()));
                }
            }
            case FACT -> {
                // Any id will do: it names the rule in explanations only.
            }
        }
    }

    /** The symptom that a rule named {@code symptom/id-variant} speaks of: the longest id that the name begins with. */
    static String symptomOf(String named, KnowledgeBase knowledge) {
        return knowledge.symptoms().stream()
                .map(symptom -> symptom.id())
                .filter(id -> named.equals(id) || named.startsWith(id + "-"))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Reports indicators that no rule observes and no test asks for: they could never be anything but unknown. */
    void checkEveryIndicatorIsObserved() {
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

    private void checkIndicator(RuleFile file, RuleDescr rule, RuleName name) {
        Article article = knowledge.article(name.cause()).orElse(null);
        if (article == null) {
            problem(
                    file,
                    rule.getLine(),
                    rule.getName(),
                    "no article on the cause '" + name.cause() + "'"
                            + Suggestion.of(
                                    name.cause(),
                                    knowledge.articles().stream()
                                            .map(Article::id)
                                            .toList()));
            return;
        }
        if (!name.cause().equals(file.id())) {
            problem(
                    file,
                    rule.getLine(),
                    rule.getName(),
                    "rules of '" + name.cause() + "' belong into " + name.cause() + ".drl");
        }
        if (article.indicator(name.indicator()).isEmpty()) {
            problem(
                    file,
                    rule.getLine(),
                    rule.getName(),
                    "the article " + article.file() + " declares no indicator '" + name.indicator() + "'"
                            + Suggestion.of(
                                    name.indicator(),
                                    article.indicators().stream()
                                            .map(Indicator::id)
                                            .toList()));
        }
    }

    private void problem(RuleFile file, int line, String key, String says) {
        problems.add(new DocumentProblem("rules/" + file.path(), Math.max(0, line), key, says));
    }

    /** The names that rules may write for fact types. */
    static Set<String> factTypes() {
        return Set.copyOf(Vocabulary.classNames());
    }
}
