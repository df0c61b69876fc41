package org.lineman.inference.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The left-hand side of a rule: which patterns it joins, whether their shape is allowed, and where a check can be woven in. */
public final class Patterns {
    /** The engine numbers variables in a way that fails beyond this many. */
    static final int MOST_VARIABLES = 24;

    private final Lines lines;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<PatternDescr> joined = new ArrayList<>();
    private final List<Conditions> positive = new ArrayList<>();
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final Set<String> negated = new java.util.TreeSet<>();
    private final Set<String> matched = new java.util.TreeSet<>();
    private final Scope scope = new Scope();
    private String anchor;

    /** Reads the patterns of a rule; {@code code} is the text that the rule was parsed from. */
    public Patterns(RuleDescr rule, String code) {
        lines = new Lines(code);
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            visit(part, rule.getLine());
        }
        if (anchor == null && flaws.isEmpty()) {
            flaw(rule.getLine(), "there is no pattern to begin with");
        }
        if (scope.names().size() > MOST_VARIABLES) {
            flaw(rule.getLine(), "binds more than " + MOST_VARIABLES + " variables, which the engine cannot number");
        }
    }

    /** What is not allowed. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** The groups of patterns in {@code not( … )} and {@code exists( … )}: their text after the word, with the line. */
    public Map<String, Integer> groups() {
        return groups;
    }

    /** The fact types that the rule looks for in vain, with {@code not}. */
    public Set<String> negated() {
        return negated;
    }

    /** All fact types that the rule mentions. */
    public Set<String> matched() {
        return matched;
    }

    Lines lines() {
        return lines;
    }

    Scope scope() {
        return scope;
    }

    /**
     * Where each joined pattern ends, and what to write there.
     *
     * @param check makes the comparison of the variable of the first pattern
     * @return the text by the offset of the character before which it belongs, last first
     */
    public Map<Integer, String> weaving(UnaryOperator<String> check) {
        Map<Integer, String> places = new TreeMap<>(Comparator.reverseOrder());
        for (PatternDescr pattern : joined) {
            List<? extends BaseDescr> constraints = pattern.getDescrs();
            if (!constraints.isEmpty()) {
                BaseDescr last = constraints.get(constraints.size() - 1);
                places.put(last.getEndCharacter() + 1, ", " + check.apply(anchor));
            }
        }
        return places;
    }

    private void visit(BaseDescr part, int ruleLine) {
        if (part instanceof PatternDescr pattern) {
            pattern(pattern, scope, true);
        } else if (part instanceof NotDescr not) {
            group("not", not, not.getDescrs());
        } else if (part instanceof ExistsDescr exists) {
            group("exists", exists, List.of((BaseDescr) exists.getDescrs().get(0)));
        } else if (part instanceof AndDescr and) {
            and.getDescrs().forEach(each -> visit(each, ruleLine));
        } else {
            flaw(
                    part.getLine() > 0 ? part.getLine() : ruleLine,
                    "only patterns, 'not' and 'exists' are allowed here: write a variant of the rule instead of 'or', and"
                            + " leave eval, from, accumulate, collect, forall, if and do out");
        }
    }

    /** What stands under {@code not} or {@code exists}: patterns alone, since the engine fails at deeper nests (kie 7115). */
    private void group(String word, BaseDescr group, List<? extends BaseDescr> parts) {
        Scope inner = scope.inner();
        List<PatternDescr> patterns = new ArrayList<>();
        flatten(parts, patterns);
        if (patterns.isEmpty()) {
            flaw(
                    group.getLine(),
                    "under '" + word + "' stand patterns joined by 'and', and nothing else: no 'not', 'exists', 'or' or"
                            + " 'forall'");
            return;
        }
        if (anchor == null) {
            flaw(group.getLine(), "a rule begins with a pattern that must match, not with '" + word + "'");
            return;
        }
        StringBuilder text = new StringBuilder();
        for (PatternDescr pattern : patterns) {
            Conditions read = pattern(pattern, inner, false);
            text.append(pattern.getObjectType())
                    .append(read.constraints().stream().map(Constraint::text).toList());
            if (word.equals("not")) {
                negated.add(pattern.getObjectType());
                if (patterns.size() == 1 && new SelfNegation(positive).holds(read)) {
                    flaw(
                            line(pattern),
                            "never fires: a fact that the rule matched above is itself what must not be there; exclude it,"
                                    + " as in this != $it");
                }
            }
        }
        if (patterns.size() > 1) {
            groups.put(word + " " + text, line(patterns.get(0)));
        }
    }

    private static void flatten(List<? extends BaseDescr> parts, List<PatternDescr> patterns) {
        for (BaseDescr part : parts) {
            if (part instanceof PatternDescr pattern) {
                patterns.add(pattern);
            } else if (part instanceof AndDescr and) {
                int before = patterns.size();
                flatten(and.getDescrs(), patterns);
                if (patterns.size() == before) {
                    patterns.clear();
                    return;
                }
            } else {
                patterns.clear();
                return;
            }
        }
    }

    private Conditions pattern(PatternDescr pattern, Scope into, boolean mustMatch) {
        int line = line(pattern);
        Set<String> before = Set.copyOf(into.names());
        Conditions conditions = new Conditions(pattern, line, lines, into, this::flaw);
        matched.add(conditions.typeName());
        if (anchor == null) {
            first(pattern, conditions, line);
        } else if (conditions.used().stream().noneMatch(before::contains)
                && !conditions.typeName().equals("Incident")) {
            flaw(
                    line,
                    conditions.typeName()
                            + " is joined to nothing: compare one of its components with a variable of an earlier pattern");
        } else {
            joined.add(pattern);
        }
        if (mustMatch) {
            positive.add(conditions);
        }
        return conditions;
    }

    private void first(PatternDescr pattern, Conditions conditions, int line) {
        anchor = pattern.getIdentifier();
        if (anchor == null) {
            anchor = "";
            flaw(line, "name the first pattern, as in '$log : " + pattern.getObjectType() + "( … )'");
        }
        if (conditions.constraints().isEmpty()
                || !conditions.constraints().get(0).selective()) {
            flaw(
                    line,
                    "the first pattern begins with an equality on a literal, such as process == \"ccm\": it decides the"
                            + " speed of the whole pack");
        }
    }

    private int line(PatternDescr pattern) {
        return pattern.getStartCharacter() > 0 ? lines.of(pattern.getStartCharacter()) : pattern.getLine();
    }

    private void flaw(int line, String says) {
        Flaw flaw = new Flaw(line, says);
        if (!flaws.contains(flaw)) {
            flaws.add(flaw);
        }
    }
}
