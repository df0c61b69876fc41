package org.lineman.pack.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lineman.inference.shape.RuleName;
import org.lineman.inference.why.Condition;
import org.lineman.inference.why.Constraint;
import org.lineman.inference.why.RuleShape;
import org.lineman.inference.why.Tally;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Symptom;

/** Sums up the traces of many cases. */
public final class CoverageReckoning {
    private final KnowledgeBase knowledge;
    private final List<RuleShape> rules;
    private final Map<String, String> recognizers;
    private final List<CaseTrace> traces;

    private CoverageReckoning(
            KnowledgeBase knowledge, List<RuleShape> rules, Map<String, String> recognizers, List<CaseTrace> traces) {
        this.knowledge = knowledge;
        this.rules = rules;
        this.recognizers = recognizers;
        this.traces = traces;
    }

    /**
     * The coverage of a pack.
     *
     * @param knowledge its articles and lists
     * @param rules its rules
     * @param recognizers the places of its logs and patterns, by id
     * @param traces what each case put to the test
     */
    public static Coverage of(
            KnowledgeBase knowledge, List<RuleShape> rules, Map<String, String> recognizers, List<CaseTrace> traces) {
        CoverageReckoning reckoning = new CoverageReckoning(knowledge, rules, recognizers, traces);
        return new Coverage(
                traces.size(),
                rules.stream().map(reckoning::rule).toList(),
                reckoning.indicators(),
                reckoning.symptoms(),
                reckoning.recognizerUses());
    }

    private Coverage.RuleUse rule(RuleShape rule) {
        return new Coverage.RuleUse(
                rule.name(),
                place(rule, rule.line()),
                in(trace -> trace.fired().contains(rule.name())),
                rule.patterns().stream()
                        .flatMap(pattern -> pattern.constraints().stream()
                                .filter(Constraint::tests)
                                .map(constraint -> constraint(rule, pattern, constraint)))
                        .toList(),
                rule.unread());
    }

    private Coverage.ConstraintUse constraint(RuleShape rule, Condition.FactPattern pattern, Constraint constraint) {
        return new Coverage.ConstraintUse(
                place(rule, constraint.line()),
                pattern.type(),
                constraint.text(),
                sum(rule, tally -> tally.held(constraint)),
                sum(rule, tally -> tally.failed(constraint)));
    }

    private long sum(RuleShape rule, ToLongFunction<Tally> count) {
        return traces.stream()
                .map(trace -> trace.tallies().get(rule.name()))
                .mapToLong(count)
                .sum();
    }

    private static String place(RuleShape rule, int line) {
        return "rules/" + rule.file() + ":" + line;
    }

    private int in(Function<CaseTrace, Boolean> what) {
        return (int) traces.stream().filter(what::apply).count();
    }

    private List<Coverage.IndicatorUse> indicators() {
        return knowledge.articles().stream()
                .flatMap(article -> article.indicators().stream().map(indicator -> {
                    String id = article.id() + "/" + indicator.id();
                    return new Coverage.IndicatorUse(
                            article.id(),
                            indicator.id(),
                            canBe(id + "/present"),
                            in(trace -> trace.present().contains(id)),
                            canBe(id + "/absent"),
                            in(trace -> trace.absent().contains(id)));
                }))
                .filter(use -> use.canBePresent() || use.canBeAbsent())
                .toList();
    }

    private boolean canBe(String beginning) {
        return rules.stream()
                .anyMatch(rule -> rule.name().equals(beginning) || rule.name().startsWith(beginning + "-"));
    }

    private List<Coverage.SymptomUse> symptoms() {
        return rules.stream()
                .flatMap(rule -> recognised(rule).stream())
                .distinct()
                .sorted()
                .map(id ->
                        new Coverage.SymptomUse(id, in(trace -> trace.symptoms().contains(id))))
                .toList();
    }

    /** The symptom that a rule recognises: the longest id that its name begins with, as the engine's side reads it. */
    private Optional<String> recognised(RuleShape rule) {
        return RuleName.parse(rule.name())
                .filter(name -> name.kind() == RuleName.Kind.SYMPTOM)
                .flatMap(name -> knowledge.symptoms().stream()
                        .map(Symptom::id)
                        .filter(id -> name.cause().equals(id) || name.cause().startsWith(id + "-"))
                        .max(Comparator.comparingInt(String::length)));
    }

    private List<Coverage.RecognizerUse> recognizerUses() {
        return recognizers.entrySet().stream()
                .map(one -> new Coverage.RecognizerUse(one.getKey(), one.getValue(), in(trace -> trace.recognizers()
                        .contains(one.getKey()))))
                .sorted(Comparator.comparing(Coverage.RecognizerUse::place).thenComparing(Coverage.RecognizerUse::id))
                .toList();
    }
}
