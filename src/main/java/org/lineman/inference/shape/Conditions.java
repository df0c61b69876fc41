package org.lineman.inference.shape;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.lineman.document.Suggestion;
import org.lineman.fact.Vocabulary;

/** One pattern of a rule: a fact type, the variables it binds and the comparisons it makes. */
final class Conditions {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private final PatternDescr pattern;
    private final int line;
    private final Scope scope;
    private final BiConsumer<Integer, String> flaws;
    private final Optional<Class<? extends Record>> type;
    private final List<Constraint> constraints = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> own = new LinkedHashSet<>();

    /** Reads a pattern that stands on this line, in a scope that grows by what it binds. */
    Conditions(PatternDescr pattern, int line, Lines lines, Scope scope, BiConsumer<Integer, String> flaws) {
        this.pattern = pattern;
        this.line = line;
        this.scope = scope;
        this.flaws = flaws;
        this.type = Vocabulary.kindOfClass(typeName()).map(Vocabulary.Kind::type);
        scope.forgetComponents();
        kind();
        for (BaseDescr part : pattern.getDescrs()) {
            int at = part.getStartCharacter() > 0 ? lines.of(part.getStartCharacter()) : line;
            if (!(part instanceof ExprConstraintDescr expression)
                    || expression.getType() == ExprConstraintDescr.Type.POSITIONAL) {
                flaws.accept(at, "name the component that '" + part.getText() + "' is compared with");
            } else {
                constraints.add(Constraint.of(part.getText(), at));
            }
        }
        type.ifPresent(this::check);
    }

    List<Constraint> constraints() {
        return constraints;
    }

    String typeName() {
        return pattern.getObjectType() == null ? "" : pattern.getObjectType();
    }

    /** The variables of other patterns that it uses. */
    Set<String> used() {
        return used;
    }

    private void kind() {
        if (pattern.getSource() != null) {
            flaws.accept(
                    line,
                    "'from' is not allowed, nor are accumulate and collect: a pattern matches facts of the case only");
        } else if (type.isEmpty()) {
            flaws.accept(
                    line, "no fact type '" + typeName() + "'" + Suggestion.of(typeName(), Vocabulary.classNames()));
        }
        if (pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getAnnotationNames().isEmpty()) {
            flaws.accept(line, "queries, unification and annotations are not allowed");
        }
        if (!pattern.getBehaviors().isEmpty()) {
            flaws.accept(line, "windows over time are not allowed: compare times with the Incident");
        }
    }

    private void check(Class<? extends Record> record) {
        if (pattern.getIdentifier() != null) {
            bind(pattern.getIdentifier(), Value.of(record, pattern.getIdentifier()), line);
        }
        for (Constraint constraint : constraints) {
            constraint
                    .expression()
                    .ifPresentOrElse(
                            expression -> part(record, constraint),
                            () -> flaws.accept(
                                    constraint.line(),
                                    "'" + shortened(constraint.text())
                                            + "' is no comparison: write each one in full, as in"
                                            + " percent >= 80 && percent < 95; matches, memberOf, in, str and soundslike"
                                            + " are not allowed"));
        }
        Contradictions.in(constraints)
                .ifPresent(component ->
                        flaws.accept(line, "never matches: no " + component + " is all that is demanded of it here"));
        rebindWhatIsNowKnown(record);
    }

    private void part(Class<? extends Record> record, Constraint constraint) {
        var expression = constraint.expression().orElseThrow();
        var expressions = new Expressions(scope, record, says -> flaws.accept(constraint.line(), says));
        VARIABLE.matcher(expression.toString()).results().forEach(found -> used.add(found.group()));
        if (constraint.binds()) {
            if (!Constraint.isComponent(expression)) {
                flaws.accept(
                        constraint.line(),
                        "a variable is bound to a component, as in " + constraint.variable()
                                + " : subject; write the comparison behind a comma of its own");
                return;
            }
            bind(constraint.variable(), expressions.value(expression), constraint.line());
        } else {
            Value value = expressions.value(expression);
            Operators.truth(value, "the comparison", says -> flaws.accept(constraint.line(), says));
            NullChecks.known(expression, true).forEach(scope::present);
            equalToWhatIsThere(expression, expressions);
        }
        used.removeAll(own);
    }

    /** What equals a value that is always there is there as well. */
    private void equalToWhatIsThere(Expression expression, Expressions expressions) {
        if (expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.EQUALS) {
            Value left = expressions.value(binary.getLeft());
            Value right = expressions.value(binary.getRight());
            if (!left.isNull() && !right.isNull() && (scope.isPresent(left) || scope.isPresent(right))) {
                scope.present(left.path());
                scope.present(right.path());
            }
        }
    }

    private void bind(String name, Value value, int at) {
        if (!name.matches("\\$[a-zA-Z]\\w*")) {
            flaws.accept(at, "the variable '" + name + "' is not written $name");
        } else if (scope.names().contains(name)) {
            flaws.accept(at, "the variable '" + name + "' is bound already: choose another name, or compare with ==");
        } else {
            scope.bind(name, value);
            own.add(name);
        }
    }

    /** The order within a pattern does not matter to the engine: a check behind a binding holds for the variable too. */
    private void rebindWhatIsNowKnown(Class<? extends Record> record) {
        for (Constraint constraint : constraints) {
            if (constraint.binds() && own.contains(constraint.variable())) {
                constraint.expression().filter(Constraint::isComponent).ifPresent(component -> {
                    Value value = new Expressions(scope, record, says -> {}).value(component);
                    if (!value.unknown() && scope.isPresent(value)) {
                        scope.present(constraint.variable());
                    }
                    scope.knownAs(component.toString(), constraint.variable());
                });
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 77) + "..." : text;
    }
}
