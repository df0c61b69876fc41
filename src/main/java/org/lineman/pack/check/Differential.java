package org.lineman.pack.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lineman.fact.Fact;
import org.lineman.fact.Incident;
import org.lineman.inference.EvaluationLimits;
import org.lineman.inference.Inferred;
import org.lineman.inference.RuleBase;
import org.lineman.inference.RuleFile;
import org.lineman.inference.RuleLint;
import org.lineman.inference.RuleParts;
import org.lineman.knowledge.KnowledgeBase;

/**
 * Compares what rules conclude together with what they conclude in other company: with the files in another order, and each
 * file alone. The engine shares parts between rules, and faults in that sharing make a rule silently stop or fire too often
 * (kie issues 7109, 7115, 7121); a rule that is right must not notice who else is there.
 */
public final class Differential implements AutoCloseable {
    private final KnowledgeBase knowledge;
    private final List<RuleFile> files;
    private final RuleParts parts;
    private final RuleBase together;
    private final Map<Input, Inferred> expected = new LinkedHashMap<>();

    /**
     * The facts of a case as they reached the rules.
     *
     * @param label what the case is called in a difference
     * @param facts the facts
     * @param incident the incident that the rules were given in the second step; empty if there was none
     */
    public record Input(String label, List<Fact> facts, Optional<Incident> incident) {}

    /**
     * A comparison of a pack's rules.
     *
     * @param files all rule files of the pack, which was found in order
     * @param cache the folder for compiled rules
     * @param inputs the cases to compare by
     */
    public Differential(KnowledgeBase knowledge, List<RuleFile> files, Path cache, List<Input> inputs) {
        this.knowledge = knowledge;
        this.files = List.copyOf(files);
        this.parts = new RuleParts(knowledge, cache);
        this.together = parts.load(this.files);
        inputs.forEach(input -> expected.put(input, infer(together, input)));
    }

    /**
     * Compares the usual order of files with another one.
     *
     * @param seed decides the order
     * @return each difference, a line; empty if there is none
     */
    public List<String> permuted(long seed) {
        List<RuleFile> order = new ArrayList<>(files);
        Collections.shuffle(order, new Random(seed));
        List<RuleFile> renamed = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            // Files are compiled in the order of their paths: another folder is another place in it.
            renamed.add(new RuleFile(
                    String.format("p%04d/", i) + order.get(i).path(),
                    order.get(i).text()));
        }
        List<String> differences = new ArrayList<>();
        try (RuleBase permuted = parts.load(renamed)) {
            expected.forEach((input, usual) -> differences.addAll(differences(
                    input.label() + ", files in the order of seed " + seed,
                    concluded(usual, rule -> true),
                    concluded(infer(permuted, input), rule -> true))));
        }
        return differences;
    }

    /**
     * Compares what the rules of a file conclude among all others with what they conclude alone. What others derive is handed
     * to them beforehand, so that nothing but the company differs.
     *
     * @return each difference, a line; empty if there is none
     */
    public List<String> alone(RuleFile file) {
        Set<String> own = new HashSet<>();
        RuleLint.of(List.of(file), Optional.of(knowledge)).rules().forEach(rule -> own.add(rule.name()));
        List<String> differences = new ArrayList<>();
        try (RuleBase alone = parts.load(List.of(file))) {
            expected.forEach((input, usual) -> {
                List<Fact> facts = new ArrayList<>(input.facts());
                facts.addAll(usual.derived());
                differences.addAll(differences(
                        input.label() + ", " + file.path() + " alone",
                        concluded(usual, own::contains),
                        concluded(infer(alone, new Input(input.label(), facts, input.incident())), own::contains)));
            });
        }
        return differences;
    }

    @Override
    public void close() {
        together.close();
    }

    private static Inferred infer(RuleBase rules, Input input) {
        return rules.infer(input.facts(), symptoms -> input.incident(), EvaluationLimits.USUAL);
    }

    private static Set<String> concluded(Inferred inferred, Predicate<String> rules) {
        Set<String> all = new HashSet<>();
        inferred.observations().stream()
                .filter(seen -> rules.test(seen.rule()))
                .forEach(seen -> all.add(seen.toString()));
        inferred.symptoms().stream().filter(seen -> rules.test(seen.rule())).forEach(seen -> all.add(seen.toString()));
        return all;
    }

    private static List<String> differences(String where, Set<String> expected, Set<String> found) {
        return Stream.concat(
                        expected.stream().filter(one -> !found.contains(one)).map(one -> where + ": missing " + one),
                        found.stream().filter(one -> !expected.contains(one)).map(one -> where + ": additional " + one))
                .toList();
    }
}
