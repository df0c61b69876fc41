package org.lineman.inference.shape;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comma-separated part of a pattern: a variable that is bound to a component, or a comparison.
 *
 * @param variable the variable; empty if it is a comparison
 * @param expression the component or the comparison; empty if the text is not of the language
 * @param text what stands there
 * @param line where
 */
record Constraint(String variable, Optional<Expression> expression, String text, int line) {
    private static final int LONGEST = 600;
    private static final Pattern BINDING = Pattern.compile("^(\\$\\w+)\\s*:(.*)$", Pattern.DOTALL);

    static Constraint of(String text, int line) {
        Matcher binding = BINDING.matcher(text.strip());
        boolean binds = binding.matches();
        String rest = binds ? binding.group(2).strip() : text.strip();
        return new Constraint(binds ? binding.group(1) : "", parse(rest), text.strip(), line);
    }

    /** The parser of Java's expressions: the engine writes them into a Java class, where they mean the same. */
    static Optional<Expression> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        JavaParser parser =
                new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
        var result = parser.parseExpression(text);
        return result.isSuccessful() ? result.getResult() : Optional.empty();
    }

    boolean binds() {
        return !variable.isEmpty();
    }

    /** True for {@code component == literal}, which the engine finds in a table instead of looking at every fact. */
    boolean selective() {
        return !binds()
                && expression.isPresent()
                && expression.get() instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.EQUALS
                && isComponent(binary.getLeft())
                && isLiteral(binary.getRight());
    }

    /** A component of the pattern's own fact, or of a value in it. */
    static boolean isComponent(Expression expression) {
        String text = expression.toString();
        return (expression instanceof NameExpr || expression instanceof FieldAccessExpr)
                && Character.isLowerCase(text.charAt(0));
    }

    /** A literal other than null, or a word of an enumeration. */
    static boolean isLiteral(Expression expression) {
        return expression.isLiteralExpr() && !expression.isNullLiteralExpr()
                || expression instanceof UnaryExpr unary
                        && unary.getExpression().isLiteralExpr()
                || expression instanceof FieldAccessExpr
                        && Character.isUpperCase(expression.toString().charAt(0));
    }
}
