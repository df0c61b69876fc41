package org.lineman.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.KieServices;
import org.lineman.document.DocumentProblem;

/**
 * Finds where a fault stands that the engine reports without a place, or with a wrong one: each file is compiled by itself,
 * and in a file at fault each rule.
 */
final class CompileFaults {
    private final Map<RuleFile, RuleReader.Parsed> parsed;
    private final Map<RuleFile, String> texts;

    CompileFaults(Map<RuleFile, RuleReader.Parsed> parsed, Map<RuleFile, String> texts) {
        this.parsed = parsed;
        this.texts = texts;
    }

    /** The complaints with their places; as they were if no file alone is at fault. */
    List<DocumentProblem> placed(List<String> complaints) {
        List<DocumentProblem> problems = new ArrayList<>();
        texts.forEach((file, text) -> {
            List<String> says = build(file, text);
            if (!says.isEmpty()) {
                problems.addAll(inRules(file, says));
            }
        });
        return problems.isEmpty()
                ? complaints.stream()
                        .map(says -> new DocumentProblem("rules", 0, "", says))
                        .toList()
                : problems;
    }

    private List<DocumentProblem> inRules(RuleFile file, List<String> ofFile) {
        List<DocumentProblem> problems = new ArrayList<>();
        List<RuleDescr> rules = parsed.get(file).tree().getRules();
        for (RuleDescr rule : rules) {
            List<String> says =
                    rules.size() == 1 ? ofFile : build(file, RuleCompiler.woven(parsed.get(file), List.of(rule)));
            says.forEach(one -> problems.add(new DocumentProblem(
                    file.place(), lineOf(file, rule, one), rule.getName(), "the engine refuses it: " + one)));
        }
        return problems.isEmpty()
                ? ofFile.stream()
                        .map(says -> new DocumentProblem(file.place(), 0, "", says))
                        .toList()
                : problems;
    }

    private static List<String> build(RuleFile file, String text) {
        List<String> says = new ArrayList<>();
        Module.build(
                KieServices.get()
                        .newReleaseId("org.lineman", "rules", UUID.randomUUID().toString()),
                Map.of(file, text),
                says::add);
        return says;
    }

    /** The line of the rule on which a word of the complaint stands that no other line of the file has; else its first. */
    private static int lineOf(RuleFile file, RuleDescr rule, String says) {
        String[] lines = file.text().split("\n", -1);
        for (String word : says.split("\\W+")) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < lines.length; i++) {
                if (Arrays.asList(lines[i].split("\\W+")).contains(word)) {
                    found.add(i + 1);
                }
            }
            if (found.size() == 1 && found.get(0) >= rule.getLine()) {
                return found.get(0);
            }
        }
        return rule.getLine();
    }
}
