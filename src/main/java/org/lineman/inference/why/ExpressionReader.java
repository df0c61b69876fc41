package org.lineman.inference.why;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.mvel.parser.printer.PrintUtil;

/** Turns the syntax tree of a constraint into expressions, and remembers the names that stand in it. */
final class ExpressionReader {
    private final List<Named> names = new ArrayList<>();

    /** The names met so far that stand for values, the longest path each. */
    List<Named> names() {
        return List.copyOf(names);
    }

    /**
     * Reads a tree.
     *
     * @throws IllegalArgumentException if it holds something that is not known here
     */
    Expression read(com.github.javaparser.ast.expr.Expression tree) {
        if (tree instanceof EnclosedExpr enclosed) {
            return read(enclosed.getInner());
        }
        if (tree instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (tree instanceof UnaryExpr unary) {
            return unary(unary);
        }
        Optional<Object> literal = literal(tree);
        if (literal.isPresent()) {
            Object value = literal.get();
            return scope -> value;
        }
        if (tree instanceof NullLiteralExpr) {
            return scope -> null;
        }
        if (tree instanceof MethodCallExpr call) {
            return call(call);
        }
        Expression path = path(tree);
        if (names.stream().noneMatch(named -> named.name().equals(PrintUtil.printNode(tree)))
                && constant(tree).isEmpty()) {
            names.add(new Named(PrintUtil.printNode(tree), path));
        }
        return path;
    }

    private Expression binary(BinaryExpr tree) {
        if (!Operators.known(tree.getOperator())) {
            throw unknown(tree);
        }
        Expression left = read(tree.getLeft());
        Expression right = read(tree.getRight());
        return switch (tree.getOperator()) {
            case AND -> scope -> truth(left, scope) && truth(right, scope);
            case OR -> scope -> truth(left, scope) || truth(right, scope);
            default -> scope -> Operators.apply(tree.getOperator(), left.value(scope), right.value(scope));
        };
    }

    private static boolean truth(Expression part, Scope scope) {
        return Boolean.TRUE.equals(part.value(scope));
    }

    private Expression unary(UnaryExpr tree) {
        Expression part = read(tree.getExpression());
        return switch (tree.getOperator()) {
            case LOGICAL_COMPLEMENT -> scope -> !truth(part, scope);
            case MINUS -> scope -> Operators.apply(BinaryExpr.Operator.MINUS, 0, part.value(scope));
            default -> throw unknown(tree);
        };
    }

    private static Optional<Object> literal(com.github.javaparser.ast.expr.Expression tree) {
        if (tree instanceof StringLiteralExpr text) {
            return Optional.of(text.asString());
        }
        if (tree instanceof IntegerLiteralExpr number) {
            return Optional.of(number.asNumber());
        }
        if (tree instanceof LongLiteralExpr number) {
            return Optional.of(number.asNumber());
        }
        if (tree instanceof DoubleLiteralExpr number) {
            return Optional.of(number.asDouble());
        }
        if (tree instanceof BooleanLiteralExpr truth) {
            return Optional.of(truth.getValue());
        }
        return tree instanceof CharLiteralExpr letter ? Optional.of(letter.asChar()) : Optional.empty();
    }

    private Expression call(MethodCallExpr tree) {
        Expression owner = tree.getScope().map(this::read).orElse(Scope::fact);
        List<Expression> arguments =
                tree.getArguments().stream().map(this::read).toList();
        String name = tree.getNameAsString();
        Expression result = scope -> Components.call(
                owner.value(scope),
                name,
                arguments.stream().map(argument -> argument.value(scope)).toArray());
        if (arguments.isEmpty()) {
            names.add(new Named(PrintUtil.printNode(tree), result));
        }
        return result;
    }

    private Expression path(com.github.javaparser.ast.expr.Expression tree) {
        if (tree instanceof ThisExpr) {
            return Scope::fact;
        }
        if (tree instanceof NameExpr name && type(tree).isEmpty()) {
            String text = name.getNameAsString();
            return text.startsWith("$") ? scope -> scope.variable(text) : scope -> Components.read(scope.fact(), text);
        }
        if (tree instanceof MethodCallExpr call) {
            return call(call);
        }
        if (tree instanceof FieldAccessExpr access) {
            Optional<Object> constant = constant(access);
            if (constant.isPresent()) {
                return scope -> constant.get();
            }
            Expression owner = path(access.getScope());
            String name = access.getNameAsString();
            return scope -> Components.read(owner.value(scope), name);
        }
        throw unknown(tree);
    }

    private static Optional<Object> constant(com.github.javaparser.ast.expr.Expression tree) {
        return tree instanceof FieldAccessExpr access
                ? type(access.getScope()).map(type -> Components.constant(type, access.getNameAsString()))
                : Optional.empty();
    }

    private static Optional<Class<?>> type(com.github.javaparser.ast.expr.Expression tree) {
        if (tree instanceof NameExpr name
                && Character.isUpperCase(name.getNameAsString().charAt(0))) {
            return Components.type(Optional.empty(), name.getNameAsString());
        }
        return tree instanceof FieldAccessExpr access
                ? type(access.getScope())
                        .flatMap(outer -> Components.type(Optional.of(outer), access.getNameAsString()))
                : Optional.empty();
    }

    private static IllegalArgumentException unknown(com.github.javaparser.ast.expr.Expression tree) {
        return new IllegalArgumentException("'" + PrintUtil.printNode(tree) + "' is more than can be interpreted");
    }
}
