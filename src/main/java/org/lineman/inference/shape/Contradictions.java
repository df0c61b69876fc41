package org.lineman.inference.shape;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a component that a pattern holds to two things at once, so that no fact can match it. */
final class Contradictions {
    private final Map<String, Bounds> components = new HashMap<>();

    private Contradictions() {}

    /** The first component that cannot be what is demanded of it. */
    static Optional<String> in(List<Constraint> constraints) {
        Contradictions all = new Contradictions();
        for (Constraint constraint : constraints) {
            if (!constraint.binds()) {
                Optional<String> impossible = constraint.expression().flatMap(all::add);
                if (impossible.isPresent()) {
                    return impossible;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> add(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return add(enclosed.getInner());
        }
        if (!(expression instanceof BinaryExpr binary)) {
            return Optional.empty();
        }
        if (binary.getOperator() == BinaryExpr.Operator.AND) {
            return add(binary.getLeft()).or(() -> add(binary.getRight()));
        }
        Expression value = binary.getRight();
        boolean comparable = Constraint.isComponent(binary.getLeft())
                && (Constraint.isLiteral(value) || value instanceof NullLiteralExpr);
        String path = binary.getLeft().toString();
        if (comparable
                && !components.computeIfAbsent(path, name -> new Bounds()).add(binary.getOperator(), value)) {
            return Optional.of(path);
        }
        return Optional.empty();
    }

    /** What one component may still be. */
    private static final class Bounds {
        private final Set<String> excluded = new HashSet<>();
        private String equal;
        private BigDecimal number;
        private BigDecimal least;
        private boolean leastExcluded;
        private BigDecimal most;
        private boolean mostExcluded;

        /** Adds a demand; false if nothing can meet all of them. */
        boolean add(BinaryExpr.Operator operator, Expression value) {
            String literal = value.toString();
            BigDecimal asNumber = number(literal);
            switch (operator) {
                case EQUALS -> {
                    if (equal != null && !equal.equals(literal) && !same(number, asNumber)) {
                        return false;
                    }
                    equal = literal;
                    number = asNumber;
                }
                case NOT_EQUALS -> excluded.add(literal);
                case GREATER -> atLeast(asNumber, true);
                case GREATER_EQUALS -> atLeast(asNumber, false);
                case LESS -> atMost(asNumber, true);
                case LESS_EQUALS -> atMost(asNumber, false);
                default -> {
                    // No demand on the component.
                }
            }
            return possible();
        }

        private boolean possible() {
            boolean range = least != null
                    && most != null
                    && (least.compareTo(most) > 0 || least.compareTo(most) == 0 && (leastExcluded || mostExcluded));
            boolean outside = number != null
                    && (least != null && (number.compareTo(least) < 0 || leastExcluded && same(number, least))
                            || most != null && (number.compareTo(most) > 0 || mostExcluded && same(number, most)));
            boolean missing = "null".equals(equal) && (least != null || most != null);
            return !range && !outside && !missing && !excluded.contains(equal);
        }

        private void atLeast(BigDecimal bound, boolean exclusive) {
            if (bound != null && (least == null || bound.compareTo(least) > 0 || same(bound, least) && exclusive)) {
                least = bound;
                leastExcluded = exclusive;
            }
        }

        private void atMost(BigDecimal bound, boolean exclusive) {
            if (bound != null && (most == null || bound.compareTo(most) < 0 || same(bound, most) && exclusive)) {
                most = bound;
                mostExcluded = exclusive;
            }
        }

        private static boolean same(BigDecimal a, BigDecimal b) {
            return a != null && b != null && a.compareTo(b) == 0;
        }

        private static BigDecimal number(String literal) {
            try {
                return new BigDecimal(literal.replace("L", ""));
            } catch (NumberFormatException noNumber) {
                return null;
            }
        }
    }
}
