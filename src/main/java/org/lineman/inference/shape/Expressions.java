package org.lineman.inference.shape;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import java.util.function.Consumer;
import org.lineman.document.Suggestion;

/**
 * Finds the type of an expression, and refuses every expression that has none in the language of rules. The kinds of
 * expression that are allowed are listed; a kind that Java adds tomorrow is refused.
 */
final class Expressions {
    private final Scope scope;
    private final Class<?> pattern;
    private final Consumer<String> flaws;

    /**
     * Reads expressions of a pattern.
     *
     * @param pattern the record whose components have names here; null on the right-hand side
     */
    Expressions(Scope scope, Class<?> pattern, Consumer<String> flaws) {
        this.scope = scope;
        this.pattern = pattern;
        this.flaws = flaws;
    }

    Value value(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return value(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (expression instanceof UnaryExpr unary) {
            return unary(unary);
        }
        if (expression instanceof NameExpr name) {
            return name(name.getNameAsString());
        }
        if (expression instanceof FieldAccessExpr access) {
            return access(access);
        }
        if (expression instanceof MethodCallExpr call) {
            return call(call);
        }
        if (expression instanceof ThisExpr self
                && pattern != null
                && self.getTypeName().isEmpty()) {
            return Value.of(pattern, "this");
        }
        return literal(expression);
    }

    private Value literal(Expression expression) {
        String text = expression.toString();
        if (expression instanceof StringLiteralExpr && !(expression instanceof TextBlockLiteralExpr)) {
            return Value.literal(String.class, text);
        }
        if (expression instanceof BooleanLiteralExpr) {
            return Value.literal(Boolean.class, text);
        }
        if (expression instanceof NullLiteralExpr) {
            return Value.literal(Void.class, text);
        }
        if (expression instanceof IntegerLiteralExpr || expression instanceof LongLiteralExpr) {
            return number(text, expression instanceof LongLiteralExpr ? Long.class : Integer.class);
        }
        if (expression instanceof DoubleLiteralExpr) {
            return number(text, Double.class);
        }
        return refuse("'" + text + "' is not allowed: a rule compares components, variables and literals, and calls "
                + "nothing but what reads them");
    }

    private Value number(String text, Class<?> type) {
        if (!text.matches("(0|[1-9]\\d{0,14})(\\.\\d{1,9})?L?")) {
            return refuse("'" + text + "' is no decimal number of at most 15 digits");
        }
        if (type == Integer.class && Long.parseLong(text) > Integer.MAX_VALUE) {
            return refuse("'" + text + "' is too large for an int: write " + text + "L");
        }
        return Value.literal(type, text);
    }

    private Value unary(UnaryExpr unary) {
        Value inner = value(unary.getExpression());
        if (unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return Operators.truth(inner, "!", flaws);
        }
        if (unary.getOperator() == UnaryExpr.Operator.MINUS && (inner.is(Number.class) || inner.unknown())) {
            return new Value(inner.type(), false, unary.toString(), inner.literal());
        }
        return refuse("'" + unary + "' is not allowed: only '!' and a minus before a number are");
    }

    /** What stands right of {@code &&} and {@code ||} is looked at only if the left one did not decide. */
    private Value binary(BinaryExpr binary) {
        Value left = value(binary.getLeft());
        Expressions right = this;
        if (binary.getOperator() == BinaryExpr.Operator.AND || binary.getOperator() == BinaryExpr.Operator.OR) {
            Scope knowing = scope.inner();
            NullChecks.known(binary.getLeft(), binary.getOperator() == BinaryExpr.Operator.AND)
                    .forEach(knowing::present);
            right = new Expressions(knowing, pattern, flaws);
        }
        return new Operators(scope, flaws).apply(binary, left, right.value(binary.getRight()));
    }

    private Value name(String name) {
        if (name.startsWith("$")) {
            return scope.variable(name)
                    .orElseGet(() -> refuse("no pattern above binds '" + name + "'" + suggest(name, scope.names())));
        }
        if (pattern == null) {
            return refuse("'" + name + "' is not a variable of the rule");
        }
        return Accessors.property(Value.of(pattern, ""), name)
                .orElseGet(() -> refuse(pattern.getSimpleName() + " has no component '" + name + "'"
                        + Suggestion.of(name, Accessors.names(pattern))));
    }

    private Value access(FieldAccessExpr access) {
        String text = access.toString();
        if (Character.isUpperCase(text.charAt(0))) {
            return Constants.of(text)
                    .map(type -> Value.literal(type, text))
                    .orElseGet(() -> refuse("'" + text + "' is no word of a fact's component" + Constants.hint(text)));
        }
        Value owner = value(access.getScope());
        if (owner.unknown()) {
            return owner;
        }
        needed(owner);
        return Accessors.property(owner, access.getNameAsString())
                .orElseGet(() -> refuse(notReadable(owner, access.getNameAsString())));
    }

    private Value call(MethodCallExpr call) {
        if (call.getScope().isEmpty() || call.getTypeArguments().isPresent()) {
            return refuse(
                    "'" + call + "' is not allowed: only questions to a value are, such as version.startsWith( … )");
        }
        Value owner = value(call.getScope().get());
        List<Value> arguments = call.getArguments().stream().map(this::value).toList();
        if (owner.unknown()) {
            return owner;
        }
        needed(owner);
        arguments.forEach(this::needed);
        return Accessors.question(owner, call.getNameAsString(), arguments, call.toString())
                .orElseGet(() -> refuse(notReadable(owner, call.getNameAsString())));
    }

    /** An error inside a comparison would end the whole diagnosis, so what may be missing is asked for first. */
    private void needed(Value value) {
        if (value.isNull() || !scope.isPresent(value)) {
            flaws.accept("'" + value.path() + "' may be missing: write " + value.path() + " != null before it");
        }
    }

    private static String notReadable(Value owner, String name) {
        return "'" + name + "' cannot be asked of " + owner.kind() + Suggestion.of(name, Accessors.names(owner.type()));
    }

    private static String suggest(String name, java.util.Collection<String> known) {
        return known.isEmpty() ? "" : Suggestion.of(name, known);
    }

    private Value refuse(String says) {
        flaws.accept(says);
        return Value.UNKNOWN;
    }
}
