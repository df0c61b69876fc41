package org.lineman.door.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.lineman.Diagnose;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.diagnosis.Diagnosis;
import org.lineman.document.Suggestion;
import org.lineman.evidence.Gathering;
import org.lineman.inference.why.RuleShape;
import org.lineman.inference.why.RuleShapes;
import org.lineman.knowledge.Article;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.explain.Explaining;
import org.lineman.pack.explain.Explanation;
import org.lineman.recognize.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman rules explain CASE}: why rules fired on a case and what kept the others from firing. */
@Command(name = "explain", description = "Shows why rules fired on a case, and why others did not.")
final class RulesExplainCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private NoColourOption colours;

    @Mixin
    private EvidenceOptions said;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            arity = "1..*",
            description = "a case as id/case, the folder of a case, or files of evidence as diagnose takes them")
    private List<String> files = new ArrayList<>();

    @Option(names = "--rule", paramLabel = "NAME", description = "this rule, or all whose names begin so; repeatable")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--cause",
            paramLabel = "ID",
            description = "the rules of this cause too, whether the answer speaks of it or not; repeatable")
    private List<String> causes = new ArrayList<>();

    @Option(names = "--json", description = "print the explanation as JSON")
    private boolean json;

    @Override
    public Integer call() {
        try (Pack pack = rules.installation().pack()) {
            List<RuleShape> shapes = RuleShapes.read(pack.ruleFiles());
            check(pack, shapes);
            CaseAtHand at = atHand(pack);
            Explanation explanation = new Explaining(shapes).of(at, wanted(at));
            rules.print(
                    json
                            ? AnswerJson.writer().write(explanation)
                            : ExplanationReport.of(explanation, rules.look(colours.wantsColour())));
        }
        return Exit.DIAGNOSED;
    }

    private void check(Pack pack, List<RuleShape> shapes) {
        List<String> known =
                pack.knowledge().articles().stream().map(Article::id).toList();
        causes.stream().filter(cause -> !known.contains(cause)).findFirst().ifPresent(cause -> {
            throw badUse("there is no cause '" + cause + "'" + Suggestion.of(cause, known));
        });
        List<String> rulesNames = shapes.stream().map(RuleShape::name).toList();
        names.stream()
                .filter(name -> rulesNames.stream().noneMatch(rule -> rule.startsWith(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw badUse("there is no rule '" + name + "'" + Suggestion.of(name, rulesNames));
                });
    }

    /** The rules that were asked for; if none were, those of the causes in the answer and the symptoms that were recognised. */
    private Predicate<RuleShape> wanted(CaseAtHand at) {
        if (!names.isEmpty()) {
            return rule -> names.stream().anyMatch(rule.name()::startsWith) || causes.contains(Explaining.about(rule));
        }
        Set<String> relevant = new TreeSet<>(Explaining.causesOf(Diagnosis.of(at)));
        relevant.addAll(causes);
        return rule -> relevant.contains(Explaining.about(rule))
                || at.inferred().fired().contains(rule.name());
    }

    private CaseAtHand atHand(Pack pack) {
        Optional<CaseFolder> folder = files.size() == 1 ? caseOf(files.get(0)) : Optional.empty();
        if (folder.isPresent()) {
            if (said.saySomething()) {
                throw badUse("a case says window, zone, symptoms and nodes itself: leave these options out");
            }
            return new OpenedCases(pack).atHand(folder.get());
        }
        try (Gathering gathering = Gathering.of(files, rules.terminal().in())) {
            Submission submission = said.submission(gathering, pack.knowledge());
            if (submission.evidence().isEmpty()) {
                throw badUse(notThere(gathering));
            }
            return new Diagnose(pack).atHand(submission);
        } catch (IllegalArgumentException e) {
            throw badUse(e.getMessage());
        }
    }

    private String notThere(Gathering gathering) {
        List<String> labels = all().stream().map(CaseFolder::label).toList();
        return "'" + files.get(0) + "' is no case" + Suggestion.of(files.get(0), labels) + ", and no evidence: "
                + gathering.problems().stream()
                        .map(Object::toString)
                        .findFirst()
                        .orElse("nothing was found");
    }

    private List<CaseFolder> all() {
        return CaseFolder.below(rules.installation().home().resolve(Pack.RULES));
    }

    /** A case by its label, or by the folder that holds its expect.yaml. */
    private Optional<CaseFolder> caseOf(String named) {
        Path folder = Path.of(named).toAbsolutePath().normalize();
        if (Files.isRegularFile(folder.resolve("expect.yaml")) && folder.getParent() != null) {
            String cause = folder.getParent().getFileName().toString().replaceFirst("\\.cases$", "");
            return Optional.of(new CaseFolder(cause, folder.getFileName().toString(), folder));
        }
        return all().stream().filter(one -> one.label().equals(named)).findFirst();
    }

    private ParameterException badUse(String says) {
        return new ParameterException(spec.commandLine(), says);
    }
}
