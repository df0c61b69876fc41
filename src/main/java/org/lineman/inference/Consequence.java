package org.lineman.inference;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.RuleDescr;

/** The right-hand side of a rule: one call that concludes what the rule's name says, and nothing else. */
final class Consequence {
    private final String text;
    private final List<String> mistakes = new ArrayList<>();

    Consequence(RuleDescr rule) {
        text = rule.getConsequence() == null ? "" : rule.getConsequence().toString();
    }

    List<String> mistakes(RuleName.Kind kind) {
        String wanted = "after 'then' stands one call, observed." + kind.call() + "( … );";
        BlockStmt block;
        try {
            block = StaticJavaParser.parseBlock("{" + text + "}");
        } catch (ParseProblemException e) {
            return List.of(wanted + " — this is no Java: " + text.strip());
        }
        if (block.getStatements().size() != 1
                || !(block.getStatement(0) instanceof ExpressionStmt statement)
                || !(statement.getExpression() instanceof MethodCallExpr call)
                || !call.getScope().map(Expression::toString).orElse("").equals("observed")) {
            return List.of(wanted);
        }
        if (!call.getNameAsString().equals(kind.call())) {
            mistakes.add("the rule's name asks for observed." + kind.call() + "( … ), not " + call.getNameAsString());
        }
        if (kind == RuleName.Kind.FACT) {
            call.getArguments().forEach(this::derivedFact);
        } else {
            if (call.getArguments().size() < 2) {
                mistakes.add("name the subject and at least one fact that shows it");
            }
            call.getArguments().forEach(argument -> {
                if (!(argument instanceof NameExpr)) {
                    mistakes.add("'" + argument + "' is not a variable of the rule");
                }
            });
        }
        return mistakes;
    }

    private void derivedFact(Expression argument) {
        if (argument instanceof ObjectCreationExpr creation
                && creation.getAnonymousClassBody().isEmpty()
                && RuleReader.factTypes().contains(creation.getType().asString())) {
            creation.getArguments().forEach(this::component);
        } else {
            mistakes.add("derive takes one new fact of the vocabulary, not '" + argument + "'");
        }
    }

    private void component(Expression value) {
        boolean accessor = value instanceof MethodCallExpr call
                && call.getArguments().isEmpty()
                && call.getScope().filter(scope -> scope instanceof NameExpr).isPresent();
        if (!accessor
                && !(value instanceof NameExpr)
                && !(value instanceof LiteralExpr)
                && !(value instanceof FieldAccessExpr)) {
            mistakes.add("'" + value + "' is neither a variable, a component of one, nor a literal");
        }
    }
}
