package org.lineman.inference.shape;

import com.github.javaparser.ast.expr.BinaryExpr;
import java.time.Instant;
import java.util.function.Consumer;
import org.lineman.fact.Subject;
import org.lineman.fact.TlsVersion;

/** Which two values an operator may stand between. */
final class Operators {
    private final Scope scope;
    private final Consumer<String> flaws;

    Operators(Scope scope, Consumer<String> flaws) {
        this.scope = scope;
        this.flaws = flaws;
    }

    Value apply(BinaryExpr binary, Value left, Value right) {
        if (left.unknown() || right.unknown()) {
            return Value.of(Boolean.class, binary.toString());
        }
        return switch (binary.getOperator()) {
            case AND, OR -> {
                truth(left, binary.getOperator().asString(), flaws);
                yield truth(right, binary.getOperator().asString(), flaws);
            }
            case EQUALS, NOT_EQUALS -> equality(binary, left, right);
            case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> order(binary, left, right);
            case PLUS, MINUS, MULTIPLY -> arithmetic(binary, left, right);
            default -> {
                flaws.accept(
                        "'" + binary.getOperator().asString() + "' is not allowed: compare with ==, !=, <, <=, >, >=,"
                                + " join with && and ||, calculate with +, - and *");
                yield Value.UNKNOWN;
            }
        };
    }

    /** What {@code !}, {@code &&} and {@code ||} need. */
    static Value truth(Value value, String operator, Consumer<String> flaws) {
        if (!value.unknown() && !value.is(Boolean.class)) {
            flaws.accept("'" + operator + "' needs true or false, '" + value.path() + "' is " + value.kind());
        } else if (value.optional()) {
            flaws.accept("'" + value.path() + "' may be missing: write " + value.path() + " == true instead");
        }
        return Value.of(Boolean.class, value.path());
    }

    private Value equality(BinaryExpr binary, Value left, Value right) {
        boolean alike = left.isNull()
                || right.isNull()
                || left.is(Number.class) && right.is(Number.class)
                || left.is(right.type())
                || right.is(left.type());
        if (!alike) {
            boolean named = left.is(Subject.class) && right.is(String.class);
            mismatch(binary, left, right, named ? "; its name is " + left.path() + ".name" : "");
        }
        return Value.of(Boolean.class, binary.toString());
    }

    private Value order(BinaryExpr binary, Value left, Value right) {
        if (left.is(String.class) && right.is(String.class)) {
            flaws.accept("'" + binary
                    + "' compares texts letter by letter, where 10 comes before 9: compare numbers, or name"
                    + " the texts that count");
        } else if (!(left.is(Number.class) && right.is(Number.class))
                && !(left.is(Instant.class) && right.is(Instant.class))
                && !(left.is(TlsVersion.class) && right.is(TlsVersion.class))) {
            mismatch(binary, left, right, "; numbers, moments and TLS versions have an order");
        }
        return Value.of(Boolean.class, binary.toString());
    }

    private Value arithmetic(BinaryExpr binary, Value left, Value right) {
        for (Value side : new Value[] {left, right}) {
            if (!side.is(Number.class)) {
                flaws.accept("'" + binary + "' is not allowed: only numbers are added, subtracted and multiplied, '"
                        + side.path() + "' is " + side.kind());
                return Value.UNKNOWN;
            }
            if (!scope.isPresent(side)) {
                flaws.accept("'" + side.path() + "' may be missing: write " + side.path() + " != null before it");
            }
        }
        return Value.of(left.is(Double.class) || right.is(Double.class) ? Double.class : Long.class, binary.toString());
    }

    private void mismatch(BinaryExpr binary, Value left, Value right, String hint) {
        flaws.accept("'" + binary + "' can never hold: it compares " + left.kind() + " with " + right.kind() + hint);
    }
}
