package org.lineman.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.lineman.document.Suggestion;
import org.lineman.fact.Vocabulary;

/** The left-hand side of a rule: which patterns it joins, whether their shape is allowed, and where the pace is woven in. */
final class Patterns {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern BINDING = Pattern.compile("^\\s*(\\$\\w+)\\s*:(?!:)");
    private static final Pattern COMPONENT = Pattern.compile("^\\s*([a-z]\\w*)");
    private static final Pattern SELECTIVE =
            Pattern.compile("^[\\w.]+\\s*==\\s*(\"[^\"]*\"|-?\\d[\\w.]*|true|false|[A-Z][\\w.]*)$");

    private final Map<Integer, String> mistakes = new LinkedHashMap<>();
    private final List<PatternDescr> joined = new ArrayList<>();
    private final Set<String> bound = new LinkedHashSet<>();
    private String anchor;

    Patterns(RuleDescr rule) {
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            visit(part);
        }
        if (anchor == null && mistakes.isEmpty()) {
            mistakes.put(rule.getLine(), "there is no pattern to begin with");
        }
    }

    /** What is not allowed, by line. */
    Map<Integer, String> mistakes() {
        return mistakes;
    }

    /** Offsets of the characters before which the pace is to be woven in, and the text, last first. */
    Map<Integer, String> weaving() {
        Map<Integer, String> places = new java.util.TreeMap<>(java.util.Comparator.reverseOrder());
        for (PatternDescr pattern : joined) {
            List<? extends BaseDescr> constraints = pattern.getDescrs();
            if (!constraints.isEmpty()) {
                BaseDescr last = constraints.get(constraints.size() - 1);
                places.put(last.getEndCharacter() + 1, ", " + Pace.class.getName() + ".holds(" + anchor + ")");
            }
        }
        return places;
    }

    private void visit(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (part instanceof NotDescr not) {
            not.getDescrs().forEach(this::inside);
        } else if (part instanceof ExistsDescr exists) {
            inside((BaseDescr) exists.getDescrs().get(0));
        } else if (part instanceof AndDescr and) {
            and.getDescrs().forEach(this::visit);
        } else {
            mistakes.put(
                    part.getLine(),
                    "only patterns, 'not' and 'exists' are allowed here: write a variant of the rule instead of 'or', and"
                            + " leave eval, from, accumulate and forall out");
        }
    }

    private void inside(BaseDescr part) {
        Set<String> before = Set.copyOf(bound);
        visit(part);
        bound.retainAll(before);
    }

    private void pattern(PatternDescr pattern) {
        int line = pattern.getLine();
        String type = pattern.getObjectType();
        if (!RuleReader.factTypes().contains(type)) {
            mistakes.put(line, "no fact type '" + type + "'" + Suggestion.of(type, RuleReader.factTypes()));
        }
        if (pattern.getSource() != null) {
            mistakes.put(line, "'from' is not allowed: a pattern matches facts of the case only");
        }
        if (pattern.isQuery() || !pattern.getAnnotationNames().isEmpty()) {
            mistakes.put(line, "queries and annotations are not allowed");
        }
        Set<String> used = new LinkedHashSet<>();
        Set<String> own = new LinkedHashSet<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            String text = constraint.getText().strip();
            var binding = BINDING.matcher(text);
            if (binding.find()) {
                own.add(binding.group(1));
            }
            component(constraint, binding.replaceFirst(""), type);
            var variables = VARIABLE.matcher(text);
            while (variables.find()) {
                used.add(variables.group());
            }
        }
        used.removeAll(own);
        if (anchor == null) {
            first(pattern, line);
        } else if (used.stream().noneMatch(bound::contains) && !type.equals("Incident")) {
            mistakes.put(
                    line,
                    type
                            + " is joined to nothing: compare one of its components with a variable of an earlier pattern");
        } else {
            joined.add(pattern);
        }
        bound.addAll(own);
        if (pattern.getIdentifier() != null) {
            bound.add(pattern.getIdentifier());
        }
    }

    private void component(BaseDescr constraint, String text, String type) {
        var name = COMPONENT.matcher(text);
        if (!name.find() || Vocabulary.kindOfClass(type).isEmpty()) {
            return;
        }
        List<String> known = new ArrayList<>(List.of("subject", "time", "source", "this"));
        Vocabulary.kindOfClass(type).get().fields().forEach(field -> known.add(field.name()));
        if (!known.contains(name.group(1))) {
            mistakes.put(
                    constraint.getLine(),
                    type + " has no component '" + name.group(1) + "'" + Suggestion.of(name.group(1), known));
        }
    }

    private void first(PatternDescr pattern, int line) {
        anchor = pattern.getIdentifier();
        if (anchor == null) {
            anchor = "";
            mistakes.put(line, "name the first pattern, as in '$log : " + pattern.getObjectType() + "( … )'");
        }
        List<? extends BaseDescr> constraints = pattern.getDescrs();
        if (constraints.isEmpty()
                || !SELECTIVE.matcher(constraints.get(0).getText().strip()).matches()) {
            mistakes.put(
                    line,
                    "the first pattern begins with an equality on a literal, such as process == \"ccm\": it decides the"
                            + " speed of the whole pack");
        }
    }
}
