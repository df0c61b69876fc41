package org.lineman.inference.shape;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import java.util.stream.Stream;

/** Which values are known to be there once a condition was decided. */
final class NullChecks {
    private NullChecks() {}

    /** The paths that are not null if the condition turned out to be {@code outcome}. */
    static Stream<String> known(Expression condition, boolean outcome) {
        if (condition instanceof EnclosedExpr enclosed) {
            return known(enclosed.getInner(), outcome);
        }
        if (condition instanceof MethodCallExpr call && outcome) {
            return call.getScope().stream().map(Expression::toString);
        }
        if (!(condition instanceof BinaryExpr binary)) {
            return Stream.of();
        }
        return switch (binary.getOperator()) {
            case AND -> outcome ? both(binary, true) : Stream.of();
            case OR -> outcome ? Stream.of() : both(binary, false);
            case EQUALS -> equality(binary, outcome);
            case NOT_EQUALS -> equality(binary, !outcome);
            case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> outcome ? sides(binary) : Stream.of();
            default -> Stream.of();
        };
    }

    private static Stream<String> both(BinaryExpr binary, boolean outcome) {
        return Stream.concat(known(binary.getLeft(), outcome), known(binary.getRight(), outcome));
    }

    /** Equal to a literal, or unequal to null. */
    private static Stream<String> equality(BinaryExpr binary, boolean equal) {
        boolean withNull = binary.getRight() instanceof NullLiteralExpr || binary.getLeft() instanceof NullLiteralExpr;
        boolean withLiteral =
                binary.getRight().isLiteralExpr() || binary.getLeft().isLiteralExpr();
        return withNull != equal && (withNull || withLiteral) ? sides(binary) : Stream.of();
    }

    private static Stream<String> sides(BinaryExpr binary) {
        return Stream.of(binary.getLeft().toString(), binary.getRight().toString());
    }
}
