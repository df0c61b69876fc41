package org.lineman.pack.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.diagnosis.Diagnosis;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.fact.Fact;
import org.lineman.inference.Inferred;
import org.lineman.inference.Observation;
import org.lineman.inference.RuleFile;
import org.lineman.inference.shape.RuleName;
import org.lineman.inference.why.FactsByType;
import org.lineman.inference.why.RuleShape;
import org.lineman.inference.why.RuleShapes;
import org.lineman.inference.why.Trial;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.CaseResult;
import org.lineman.pack.cases.CaseRun;

/**
 * Runs the own cases of what was just saved without compiling anything: the rules of a saved file are interpreted on the facts
 * that the whole pack saw of its cases last, everything else is as it was then. Good for known problems' rules, articles and
 * cases; whatever changes facts, symptoms or lists is left to the whole pack.
 */
final class QuickLook {
    private final WarmPack warm;
    private final Path home;
    private final Set<String> changed;
    private final Set<String> ids = new TreeSet<>();

    private QuickLook(WarmPack warm, Path home, Set<String> changed) {
        this.warm = warm;
        this.home = home;
        this.changed = changed;
    }

    /**
     * The cases of the known problems whose files were saved.
     *
     * @return how they come out now; empty if only the whole pack can tell
     * @throws DocumentException if a saved file is broken, with file and line
     */
    static Optional<List<CaseResult>> at(WarmPack warm, Path home, Set<String> changed) {
        return new QuickLook(warm, home, changed).look();
    }

    private Optional<List<CaseResult>> look() {
        boolean articles = false;
        List<RuleFile> rules = new ArrayList<>();
        for (String path : changed) {
            if (path.contains(".cases/")) {
                ids.add(path.substring(0, path.indexOf(".cases/")).replaceFirst(".*/", ""));
            } else if (path.endsWith(".drl") && Files.isRegularFile(home.resolve(path))) {
                RuleFile file = new RuleFile(path.substring(Pack.RULES.length() + 1), text(path));
                rules.add(file);
                ids.add(file.id());
            } else if (path.endsWith(".md")) {
                articles = true;
                ids.add(path.replaceFirst(".*/", "").replaceFirst("\\.md$", ""));
            } else {
                return Optional.empty();
            }
        }
        KnowledgeBase knowledge = articles
                ? KnowledgeLoader.load(home.resolve(Pack.KNOWLEDGE_BASE))
                : warm.pack().knowledge();
        List<RuleShape> shapes = RuleShapes.read(rules);
        if (!shapes.stream().allMatch(shape -> canTell(shape, knowledge))) {
            return Optional.empty();
        }
        return Optional.of(CaseFolder.below(home.resolve(Pack.RULES)).stream()
                .filter(folder -> ids.contains(folder.cause()))
                .map(folder -> CaseRun.of(folder, submission -> answer(folder, knowledge, rules, shapes)))
                .toList());
    }

    private String text(String path) {
        try {
            return Files.readString(home.resolve(path));
        } catch (IOException e) {
            throw new DocumentException(new DocumentProblem(path, 0, "", "cannot be read: " + e.getMessage()));
        }
    }

    private static boolean canTell(RuleShape shape, KnowledgeBase knowledge) {
        return shape.unread().isEmpty()
                && RuleName.parse(shape.name())
                        .filter(name -> name.kind() == RuleName.Kind.PRESENT || name.kind() == RuleName.Kind.ABSENT)
                        .flatMap(name ->
                                knowledge.article(name.cause()).flatMap(article -> article.indicator(name.indicator())))
                        .isPresent();
    }

    private Answer answer(CaseFolder folder, KnowledgeBase knowledge, List<RuleFile> rules, List<RuleShape> shapes) {
        try {
            boolean anew = changed.stream()
                    .anyMatch(path -> path.contains("/" + folder.cause() + ".cases/" + folder.name() + "/"));
            CaseAtHand at = warm.seen(folder, anew);
            return Diagnosis.of(with(at, knowledge, inferred(at, rules, shapes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Inferred inferred(CaseAtHand at, List<RuleFile> rules, List<RuleShape> shapes) {
        Set<String> causes = new TreeSet<>();
        rules.forEach(file -> causes.add(file.id()));
        List<Observation> observations = new ArrayList<>(at.inferred().observations().stream()
                .filter(seen -> !causes.contains(seen.cause()))
                .toList());
        Collection<Fact> facts = new ArrayList<>(at.facts());
        at.incident().ifPresent(facts::add);
        FactsByType byType = new FactsByType(facts);
        shapes.forEach(shape -> observations.addAll(Trial.of(shape, byType).observations()));
        observations.sort(java.util.Comparator.comparing(Observation::rule));
        Inferred before = at.inferred();
        return new Inferred(observations, before.symptoms(), before.derived(), before.fired(), before.firings());
    }

    private static CaseAtHand with(CaseAtHand at, KnowledgeBase knowledge, Inferred inferred) {
        return new CaseAtHand(
                knowledge,
                at.pack(),
                at.reported(),
                at.facts(),
                at.stale(),
                inferred,
                at.incident(),
                at.windowGiven(),
                at.dating(),
                at.joined(),
                at.pieces(),
                at.problems());
    }
}
