package org.lineman.inference.shape;

import com.github.javaparser.ast.expr.BinaryExpr;
import java.util.List;

/** Finds a {@code not} that a fact matched above can never pass, because it is itself what must not be there. */
final class SelfNegation {
    private final List<Conditions> positive;

    SelfNegation(List<Conditions> positive) {
        this.positive = positive;
    }

    boolean holds(Conditions negated) {
        return positive.stream()
                .anyMatch(above -> above.typeName().equals(negated.typeName())
                        && !negated.constraints().isEmpty()
                        && negated.constraints().stream().allMatch(demand -> meets(above, demand)));
    }

    /** The same words stand above, or the component is compared with the variable it was bound to above. */
    private static boolean meets(Conditions above, Constraint demand) {
        if (demand.binds() || demand.expression().isEmpty()) {
            return demand.binds();
        }
        String text = demand.expression().get().toString();
        return above.constraints().stream()
                .anyMatch(stated -> stated.expression().isPresent()
                        && (!stated.binds()
                                        && stated.expression().get().toString().equals(text)
                                || stated.binds()
                                        && demand.expression().get() instanceof BinaryExpr binary
                                        && binary.getOperator() == BinaryExpr.Operator.EQUALS
                                        && binary.getLeft()
                                                .toString()
                                                .equals(stated.expression()
                                                        .get()
                                                        .toString())
                                        && binary.getRight().toString().equals(stated.variable())));
    }
}
