package org.lineman.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.shape.Consequence;
import org.lineman.inference.shape.Flaw;
import org.lineman.inference.shape.Patterns;
import org.lineman.inference.shape.RuleName;
import org.lineman.inference.shape.RuleText;
import org.lineman.knowledge.KnowledgeBase;

/**
 * Reads rule files into syntax trees and says, with file, line and rule, what does not belong into a rule of ours. The
 * engine's own messages are used for syntax errors only: its line numbers for anything later are wrong.
 */
final class RuleReader {
    private static final String PATH = "(?:[a-zA-Z0-9][a-zA-Z0-9.-]*/)*[a-zA-Z0-9][a-zA-Z0-9.-]*";

    private final RuleNames names;
    private final RulesTogether together = new RulesTogether();
    private final Collection<DocumentProblem> problems = new ArrayList<>();

    RuleReader(KnowledgeBase knowledge) {
        names = new RuleNames(knowledge, problems);
    }

    List<DocumentProblem> problems() {
        return problems.stream().distinct().toList();
    }

    /**
     * The syntax tree of a file, with the text that it was read from; null if it has none.
     *
     * @param tree the tree
     * @param code the file's text without its comments
     */
    record Parsed(PackageDescr tree, String code) {}

    /** Reads a file. */
    Parsed read(RuleFile file) {
        if (!file.path().matches(PATH)) {
            // Files are told apart by their path with '_' for '/', and their names stand in generated text.
            problem(file, 0, "", "a rule file's path is made of letters, digits, '-' and '.'");
        }
        RuleText text = new RuleText(file.text());
        text.flaws().forEach(flaw -> problem(file, flaw.line(), "", flaw.says()));
        Parsed parsed = text.parseable() ? parse(file, text) : null;
        if (parsed != null) {
            checkFile(file, parsed.tree());
            parsed.tree().getRules().forEach(rule -> checkRule(file, rule, parsed.code()));
        }
        return parsed;
    }

    private Parsed parse(RuleFile file, RuleText text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parser.parse(false, text.code());
        } catch (DroolsParserException | RuntimeException e) {
            problem(file, 0, "", "cannot be parsed: " + e.getMessage());
            return null;
        }
        if (parser.hasErrors() || tree == null) {
            if (text.flaws().isEmpty()) {
                parser.getErrors().forEach(error -> {
                    int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
                    problem(file, line, "", "syntax: " + error.getMessage().strip());
                });
            }
            return null;
        }
        return new Parsed(tree, text.code());
    }

    private void checkFile(RuleFile file, PackageDescr tree) {
        if (!tree.getName().isEmpty()) {
            problem(file, 1, "package", "leave the package line out: all rules of a pack share one package");
        }
        Map<String, Collection<? extends BaseDescr>> parts = new LinkedHashMap<>();
        parts.put("import", tree.getImports());
        parts.put("import function", tree.getFunctionImports());
        parts.put("import accumulate", tree.getAccumulateImports());
        parts.put("global", tree.getGlobals());
        parts.put("function", tree.getFunctions());
        parts.put("declare", tree.getTypeDeclarations());
        parts.put("declare enum", tree.getEnumDeclarations());
        parts.put("declare entry-point", tree.getEntryPointDeclarations());
        parts.put("declare window", tree.getWindowDeclarations());
        parts.put("attribute", tree.getAttributes());
        parts.put("unit", tree.getUnit() == null ? List.of() : List.of(tree.getUnit()));
        parts.forEach((word, found) -> found.forEach(part -> problem(file, part.getLine(), word, foreign(word))));
        if (tree.getRules().isEmpty()) {
            problem(file, 1, "", "holds no rule");
        }
    }

    private static String foreign(String word) {
        return switch (word.split(" ")[0]) {
            case "import" -> "leave imports out: the fact types are imported already, and nothing else can be";
            case "global" -> "rules have one global, 'observed', which is declared already";
            case "function" -> "functions are not allowed";
            case "declare" -> "types are declared in the fact vocabulary, not in rules";
            default -> "is not allowed: a file holds rules and nothing else";
        };
    }

    private void checkRule(RuleFile file, RuleDescr rule, String code) {
        if (rule.isQuery()) {
            problem(file, rule.getLine(), rule.getName(), "queries are not allowed");
            return;
        }
        if (rule.hasParent()) {
            problem(file, rule.getLine(), rule.getName(), "a rule cannot extend another: write its patterns out");
        }
        rule.getAttributes()
                .values()
                .forEach(attribute -> problem(
                        file,
                        rule.getLine(),
                        rule.getName(),
                        "the attribute '" + attribute.getName()
                                + "' is not allowed: rules only conclude, ranking is done elsewhere"));
        if (!rule.getAnnotationNames().isEmpty()) {
            problem(file, rule.getLine(), rule.getName(), "annotations are not allowed: the engine would ignore them");
        }
        Patterns patterns = new Patterns(rule, code);
        flaws(file, rule, patterns.flaws());
        names.check(file, rule).map(RuleName::kind).ifPresent(kind -> {
            Consequence consequence = new Consequence(rule, patterns, kind);
            flaws(file, rule, consequence.flaws());
            together.add(new RulesTogether.Place(file, rule), patterns, consequence.derived());
        });
    }

    private void flaws(RuleFile file, RuleDescr rule, List<Flaw> flaws) {
        flaws.forEach(flaw -> problem(file, flaw.line(), rule.getName(), flaw.says()));
    }

    List<RuleLint.Rule> rules() {
        return together.rules();
    }

    /** Checks what no file shows by itself; call it when all have been read. */
    void checkTogether() {
        names.checkEveryIndicatorIsObserved();
        problems.addAll(together.problems());
    }

    private void problem(RuleFile file, int line, String key, String says) {
        problems.add(new DocumentProblem(file.place(), Math.max(0, line), key, says));
    }
}
