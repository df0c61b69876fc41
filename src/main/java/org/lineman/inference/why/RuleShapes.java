package org.lineman.inference.why;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.RuleFile;

/** Reads rule files into {@link RuleShape}s. The files are expected to be in order: whoever compiles them has checked them. */
public final class RuleShapes {
    private final RuleFile file;
    private final RuleDescr rule;
    private final ConstraintReader constraints = new ConstraintReader();
    private int patterns;

    private RuleShapes(RuleFile file, RuleDescr rule) {
        this.file = file;
        this.rule = rule;
    }

    /**
     * The rules of some files, in the order of the files and of their places in them.
     *
     * @throws DocumentException if a file is no DRL
     */
    public static List<RuleShape> read(List<RuleFile> files) {
        List<RuleShape> shapes = new ArrayList<>();
        files.stream()
                .sorted()
                .forEach(file -> tree(file).getRules().forEach(rule -> shapes.add(new RuleShapes(file, rule).shape())));
        return List.copyOf(shapes);
    }

    private static PackageDescr tree(RuleFile file) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr tree = parser.parse(false, file.text());
            if (tree != null && !parser.hasErrors()) {
                return tree;
            }
        } catch (DroolsParserException e) {
            throw new DocumentException(new DocumentProblem("rules/" + file.path(), 0, "", e.getMessage()));
        }
        List<DocumentProblem> problems = new ArrayList<>();
        parser.getErrors()
                .forEach(error -> problems.add(new DocumentProblem(
                        "rules/" + file.path(),
                        error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]),
                        "",
                        "syntax: " + error.getMessage().strip())));
        if (problems.isEmpty()) {
            problems.add(new DocumentProblem("rules/" + file.path(), 0, "", "cannot be parsed"));
        }
        throw new DocumentException(problems);
    }

    private RuleShape shape() {
        try {
            return shape(conditions(rule.getLhs().getDescrs()), "");
        } catch (IllegalArgumentException e) {
            return shape(List.of(), e.getMessage());
        }
    }

    private RuleShape shape(List<Condition> conditions, String unread) {
        return new RuleShape(rule.getName(), file.path(), rule.getLine(), conditions, concludes(), unread);
    }

    private List<Condition> conditions(List<? extends BaseDescr> parts) {
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr part : parts) {
            if (part instanceof AndDescr and) {
                conditions.addAll(conditions(and.getDescrs()));
            } else if (part instanceof NotDescr not) {
                conditions.add(new Condition.Negation(line(not), conditions(children(not.getDescrs()))));
            } else if (part instanceof ExistsDescr exists) {
                conditions.add(new Condition.Existence(line(exists), conditions(children(exists.getDescrs()))));
            } else if (part instanceof PatternDescr pattern) {
                conditions.add(pattern(pattern));
            } else {
                throw new IllegalArgumentException(
                        "'" + part.getText() + "' at line " + part.getLine() + " is more than can be interpreted");
            }
        }
        return List.copyOf(conditions);
    }

    private static List<BaseDescr> children(List<?> parts) {
        return parts.stream().map(BaseDescr.class::cast).toList();
    }

    /** The engine gives a group the line 0 or -1; then it is that of its first pattern. */
    private static int line(BaseDescr part) {
        if (part.getLine() > 0) {
            return part.getLine();
        }
        List<BaseDescr> below = part instanceof NotDescr not
                ? children(not.getDescrs())
                : part instanceof ExistsDescr exists
                        ? children(exists.getDescrs())
                        : part instanceof AndDescr and ? children(and.getDescrs()) : List.of();
        return below.isEmpty() ? 0 : line(below.get(0));
    }

    private Condition.FactPattern pattern(PatternDescr pattern) {
        int number = patterns++;
        String variable = pattern.getIdentifier() == null ? "" : pattern.getIdentifier();
        return new Condition.FactPattern(
                number,
                pattern.getObjectType(),
                variable,
                pattern.getLine(),
                pattern.getDescrs().stream().map(constraints::read).toList());
    }

    private List<String> concludes() {
        String call = rule.getConsequence().toString().strip();
        MethodCallExpr parsed = StaticJavaParser.parseStatement(call)
                .asExpressionStmt()
                .getExpression()
                .asMethodCallExpr();
        return parsed.getArguments().stream()
                .filter(argument -> argument instanceof NameExpr)
                .map(Object::toString)
                .toList();
    }
}
