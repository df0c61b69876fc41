package org.lineman.inference.why;

import com.github.javaparser.ast.expr.BinaryExpr;
import org.drools.modelcompiler.util.EvaluationUtil;

/** The operators of constraints. What is compared is compared by the engine's own methods, so that null and numbers agree. */
final class Operators {
    private Operators() {}

    static Object apply(BinaryExpr.Operator operator, Object left, Object right) {
        return switch (operator) {
            case EQUALS -> same(left, right);
            case NOT_EQUALS -> !same(left, right);
            case LESS -> order(operator, left, right);
            case GREATER -> order(operator, left, right);
            case LESS_EQUALS -> order(operator, left, right);
            case GREATER_EQUALS -> order(operator, left, right);
            case PLUS, MINUS, MULTIPLY -> arithmetic(operator, left, right);
            default -> throw new IllegalArgumentException("the operator " + operator.asString() + " is not known here");
        };
    }

    static boolean known(BinaryExpr.Operator operator) {
        return switch (operator) {
            case EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS, PLUS, MINUS, MULTIPLY, AND, OR -> true;
            default -> false;
        };
    }

    static boolean same(Object left, Object right) {
        return left instanceof Number a && right instanceof Number b
                ? EvaluationUtil.areNumbersNullSafeEquals(a, b)
                : EvaluationUtil.areNullSafeEquals(left, right);
    }

    private static boolean order(BinaryExpr.Operator operator, Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return switch (operator) {
                case LESS -> EvaluationUtil.lessThanNumbers(a, b);
                case GREATER -> EvaluationUtil.greaterThanNumbers(a, b);
                case LESS_EQUALS -> EvaluationUtil.lessOrEqualNumbers(a, b);
                default -> EvaluationUtil.greaterOrEqualNumbers(a, b);
            };
        }
        Comparable<?> a = comparable(left);
        Comparable<?> b = comparable(right);
        return switch (operator) {
            case LESS -> EvaluationUtil.lessThan(a, b);
            case GREATER -> EvaluationUtil.greaterThan(a, b);
            case LESS_EQUALS -> EvaluationUtil.lessOrEqual(a, b);
            default -> EvaluationUtil.greaterOrEqual(a, b);
        };
    }

    private static Comparable<?> comparable(Object value) {
        if (value == null || value instanceof Comparable<?>) {
            return (Comparable<?>) value;
        }
        throw new IllegalArgumentException("a " + value.getClass().getSimpleName() + " has no order");
    }

    /** As Java does it: whole numbers stay whole. */
    private static Object arithmetic(BinaryExpr.Operator operator, Object left, Object right) {
        if (left == null || right == null) {
            throw new NoValue("there is nothing to calculate with");
        }
        if (operator == BinaryExpr.Operator.PLUS && (left instanceof String || right instanceof String)) {
            return String.valueOf(left) + right;
        }
        Number a = (Number) left;
        Number b = (Number) right;
        if (fractional(a) || fractional(b)) {
            return calculate(operator, a.doubleValue(), b.doubleValue());
        }
        long result = calculate(operator, a.longValue(), b.longValue());
        return a instanceof Long || b instanceof Long ? (Object) result : (Object) (int) result;
    }

    private static boolean fractional(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    private static double calculate(BinaryExpr.Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            default -> a * b;
        };
    }

    private static long calculate(BinaryExpr.Operator operator, long a, long b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            default -> a * b;
        };
    }
}
