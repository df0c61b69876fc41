package org.lineman.pack.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.fact.Fact;
import org.lineman.inference.shape.RuleName;
import org.lineman.inference.why.FactsByType;
import org.lineman.inference.why.Miss;
import org.lineman.inference.why.RuleShape;
import org.lineman.inference.why.Trial;

/** Explains a case by the rules of a pack. */
public final class Explaining {
    private final List<RuleShape> rules;

    /** With these rules. */
    public Explaining(List<RuleShape> rules) {
        this.rules = rules;
    }

    /** The causes that an answer speaks of, whatever it says of them. */
    public static Set<String> causesOf(Answer answer) {
        Set<String> causes = new TreeSet<>();
        answer.problems().forEach(problem -> {
            problem.chain().stream().filter(link -> link.kind().equals("cause")).forEach(link -> causes.add(link.id()));
            problem.differential().forEach(candidate -> causes.add(candidate.cause()));
        });
        answer.inconclusive().forEach(candidate -> causes.add(candidate.cause()));
        answer.ruledOut().forEach(candidate -> causes.add(candidate.cause()));
        answer.coincident().forEach(one -> causes.add(one.cause()));
        return causes;
    }

    /**
     * Explains what became of some rules.
     *
     * @param at the case as the engine saw it
     * @param wanted the rules to explain
     */
    public Explanation of(CaseAtHand at, Predicate<RuleShape> wanted) {
        List<Fact> facts = new ArrayList<>(at.facts());
        at.incident().ifPresent(facts::add);
        FactsByType byType = new FactsByType(facts);
        return new Explanation(
                rules.stream()
                        .filter(wanted)
                        .map(rule -> verdict(rule, at, byType))
                        .sorted(Comparator.comparing(Explanation.RuleVerdict::about))
                        .toList(),
                at.stale().stream()
                        .map(Answer.Stale::source)
                        .map(Explaining::place)
                        .toList());
    }

    /** What a rule is about: its cause; {@code symptom} or {@code fact} for a rule that knows none. */
    public static String about(RuleShape rule) {
        return RuleName.parse(rule.name())
                .map(name -> switch (name.kind()) {
                    case PRESENT, ABSENT -> name.cause();
                    case SYMPTOM -> "symptom";
                    case FACT -> "fact";
                })
                .orElse("");
    }

    private static Explanation.RuleVerdict verdict(RuleShape rule, CaseAtHand at, FactsByType facts) {
        String place = "rules/" + rule.file() + ":" + rule.line();
        boolean fired = at.inferred().fired().contains(rule.name());
        if (!rule.unread().isEmpty()) {
            return new Explanation.RuleVerdict(rule.name(), about(rule), place, fired, List.of(), null, rule.unread());
        }
        Trial trial = Trial.of(rule, facts);
        return new Explanation.RuleVerdict(
                rule.name(),
                about(rule),
                place,
                fired,
                trial.matches().stream().map(Trial.Match::facts).toList(),
                trial.miss().map(miss -> obstacle(rule, miss)).orElse(null),
                "");
    }

    private static String place(Answer.SourceRef source) {
        return source.evidence() + ":" + source.lines() + source.frames() + source.pointer();
    }

    private static Explanation.Obstacle obstacle(RuleShape rule, Miss miss) {
        int line = miss.failed()
                .map(failed -> failed.line())
                .orElse(miss.condition().line());
        return new Explanation.Obstacle(
                miss.condition().text(),
                "rules/" + rule.file() + ":" + line,
                miss.matched(),
                miss.how().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                miss.pattern().type(),
                miss.failed().map(failed -> failed.text()).orElse(""),
                miss.readings().stream()
                        .map(reading -> new Explanation.Value(reading.name(), reading.value()))
                        .toList(),
                miss.candidate().orElse(null));
    }
}
