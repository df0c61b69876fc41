package org.lineman.inference.why;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/** Reads constraints with the engine's own parser of expressions. */
final class ConstraintReader {
    private final ParseStart<DrlxExpression> grammar = DrlxParser.buildDrlxParserWithArguments(List.of());
    private int next;

    /**
     * Reads a constraint.
     *
     * @throws IllegalArgumentException if it holds something that is not known here
     */
    Constraint read(BaseDescr part) {
        String text = part.getText().strip().replaceAll("\\s+", " ");
        DrlxExpression tree;
        try {
            tree = DrlxParser.parseExpression(grammar, part.getText());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("'" + text + "' cannot be parsed", e);
        }
        return new Constraint(next++, text, part.getLine(), terms(tree));
    }

    private static Constraint.Terms terms(DrlxExpression tree) {
        ExpressionReader reader = new ExpressionReader();
        Expression body = tree.getExpr();
        String variable =
                Optional.ofNullable(tree.getBind()).map(name -> name.asString()).orElse("");
        if (variable.isEmpty()) {
            org.lineman.inference.why.Expression test = reader.read(body);
            return equality(body)
                    .map(sides -> new Constraint.Terms(
                            "",
                            null,
                            test,
                            reader.read(sides.getLeft()),
                            reader.read(sides.getRight()),
                            reader.names()))
                    .orElseGet(() -> new Constraint.Terms("", null, test, null, null, reader.names()));
        }
        if (body instanceof BinaryExpr comparison) {
            return new Constraint.Terms(
                    variable, reader.read(comparison.getLeft()), reader.read(body), null, null, reader.names());
        }
        return new Constraint.Terms(variable, reader.read(body), null, null, null, reader.names());
    }

    /** {@code component == $variable}: facts can be looked up by it. */
    private static Optional<BinaryExpr> equality(Expression body) {
        return body instanceof BinaryExpr comparison
                        && comparison.getOperator() == BinaryExpr.Operator.EQUALS
                        && comparison.getLeft() instanceof NameExpr component
                        && !component.getNameAsString().startsWith("$")
                        && comparison.getRight() instanceof NameExpr variable
                        && variable.getNameAsString().startsWith("$")
                ? Optional.of(comparison)
                : Optional.empty();
    }
}
