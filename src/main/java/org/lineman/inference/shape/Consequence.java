package org.lineman.inference.shape;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;

/** The right-hand side of a rule: one call that concludes what the rule's name says, and nothing else. */
public final class Consequence {
    private final RuleDescr rule;
    private final Scope scope;
    private final int line;
    private final List<Flaw> flaws = new ArrayList<>();
    private String derived = "";

    /** Reads what stands after {@code then}, with the variables that the patterns bind. */
    public Consequence(RuleDescr rule, Patterns patterns, RuleName.Kind kind) {
        this.rule = rule;
        this.scope = patterns.scope();
        // The engine tells the line of 'then'; people look for the line of the call.
        this.line = patterns.lines().firstTextAfter("then", rule.getConsequenceLine());
        call(kind).ifPresent(call -> arguments(call, kind));
    }

    /** What is not allowed. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** The fact type that the rule derives; empty if it derives none. */
    public String derived() {
        return derived;
    }

    private Optional<MethodCallExpr> call(RuleName.Kind kind) {
        String text = rule.getConsequence() == null ? "" : rule.getConsequence().toString();
        String wanted = "after 'then' stands one call, observed." + kind.call() + "( … );";
        var parser =
                new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
        Optional<BlockStmt> block = parser.parseBlock("{" + text + "}").getResult();
        if (!rule.getNamedConsequences().isEmpty()
                || block.isEmpty()
                || block.get().getStatements().size() != 1
                || !(block.get().getStatement(0) instanceof ExpressionStmt statement)
                || !(statement.getExpression() instanceof MethodCallExpr call)
                || call.getTypeArguments().isPresent()
                || !call.getScope().map(Expression::toString).orElse("").equals("observed")) {
            flaw(wanted);
            return Optional.empty();
        }
        if (!call.getNameAsString().equals(kind.call())) {
            flaw("the rule's name asks for observed." + kind.call() + "( … ), not " + call.getNameAsString());
            return Optional.empty();
        }
        return Optional.of(call);
    }

    private void arguments(MethodCallExpr call, RuleName.Kind kind) {
        if (kind == RuleName.Kind.FACT) {
            if (call.getArguments().size() == 1
                    && call.getArgument(0) instanceof ObjectCreationExpr creation
                    && creation.getAnonymousClassBody().isEmpty()
                    && creation.getScope().isEmpty()
                    && creation.getTypeArguments().isEmpty()
                    && Vocabulary.kindOfClass(creation.getType().asString()).isPresent()) {
                derived(creation);
            } else {
                flaw("derive takes one new fact of the vocabulary, as in new NodeIdentity( … )");
            }
            return;
        }
        if (call.getArguments().size() < 2) {
            flaw("name the subject and at least one fact that shows it");
        }
        for (int i = 0; i < call.getArguments().size(); i++) {
            variable(call.getArgument(i), i == 0 ? Subject.class : Fact.class);
        }
    }

    private void variable(Expression argument, Class<?> wanted) {
        if (!(argument instanceof NameExpr name) || !name.getNameAsString().startsWith("$")) {
            flaw("'" + argument + "' is not a variable of the rule");
            return;
        }
        Value value = new Expressions(scope, null, this::flaw).value(argument);
        if (!value.unknown() && !value.is(wanted)) {
            flaw("'" + argument + "' is " + value.kind() + ": first comes the subject, then the facts that show it");
        } else if (!value.unknown() && !scope.isPresent(value)) {
            flaw("'" + argument + "' may be missing: demand that it is there, with != null in its pattern");
        }
    }

    private void derived(ObjectCreationExpr creation) {
        Vocabulary.Kind kind =
                Vocabulary.kindOfClass(creation.getType().asString()).orElseThrow();
        derived = kind.type().getSimpleName();
        RecordComponent[] components = kind.type().getRecordComponents();
        if (components.length != creation.getArguments().size()) {
            flaw(derived + " has " + components.length + " components, not "
                    + creation.getArguments().size());
            return;
        }
        for (int i = 0; i < components.length; i++) {
            component(kind, components[i], creation.getArgument(i));
        }
    }

    private void component(Vocabulary.Kind kind, RecordComponent component, Expression argument) {
        if (argument instanceof MethodCallExpr call && !call.getArguments().isEmpty()
                || !(argument instanceof MethodCallExpr)
                        && !(argument instanceof NameExpr)
                        && !Constraint.isLiteral(argument)
                        && !argument.isNullLiteralExpr()) {
            flaw("'" + argument + "' is neither a variable, a component of one, nor a literal");
            return;
        }
        Value value = new Expressions(scope, null, this::flaw).value(argument);
        boolean mayBeMissing =
                kind.field(component.getName()).map(Vocabulary.Field::optional).orElse(false);
        if (value.isNull() || !value.unknown() && !scope.isPresent(value)) {
            if (!mayBeMissing) {
                flaw("'" + argument + "' may be missing, and a " + derived + " needs its " + component.getName());
            }
        } else if (!value.unknown() && !value.is(Accessors.boxed(component.getType()))) {
            flaw("'" + argument + "' is " + value.kind() + " and no " + component.getName() + " of a " + derived);
        }
    }

    private void flaw(String says) {
        flaws.add(new Flaw(line, says));
    }
}
