package org.lineman.pack.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.RuleFile;
import org.lineman.inference.RuleLint;
import org.lineman.inference.RuleLoader;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;
import org.lineman.pack.Pack;
import org.lineman.pack.PackFiles;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.ExpectationCheck;
import org.lineman.recognize.Recognizers;

/**
 * Checks rules, recognizers, articles, lists and the expectations of cases. Where one of them is broken the others are still
 * checked, as far as they can be without it.
 */
public final class RulesCheck {
    private final Path home;
    private final Path cache;
    private final List<Finding> findings = new ArrayList<>();

    private RulesCheck(Path home, Path cache) {
        this.home = home;
        this.cache = cache;
    }

    /**
     * Checks the pack that lies in a folder. Nothing is thrown for what is wrong with it.
     *
     * @param home the folder that holds {@code rules/} and {@code knowledge-base/}
     * @param cache the folder for compiled rules
     */
    public static CheckReport of(Path home, Path cache) {
        return new RulesCheck(home, cache).report();
    }

    private CheckReport report() {
        Optional<KnowledgeBase> knowledge = part(() -> KnowledgeLoader.load(home.resolve(Pack.KNOWLEDGE_BASE)), true);
        part(() -> PackFiles.about(home), false);
        part(() -> Recognizers.load(home.resolve(Pack.RULES)), false)
                .ifPresent(recognizers -> errors(recognizers.check(), false));
        List<RuleFile> files = part(() -> PackFiles.rules(home), false).orElse(List.of());
        RuleLint lint = RuleLint.of(files, knowledge);
        errors(lint.problems(), false);
        List<CaseFolder> cases =
                part(() -> CaseFolder.below(home.resolve(Pack.RULES)), false).orElse(List.of());
        cases.forEach(one -> errors(ExpectationCheck.problems(home, one, knowledge), false));
        knowledge.ifPresent(known -> {
            findings.addAll(new Places(known).findings(files, cases, home));
            findings.addAll(new Unused(known, lint.rules()).findings());
        });
        Placeholders.below(home).forEach(problem -> findings.add(Finding.error(problem)));
        if (findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
            // Only now: what the engine says of a broken rule says less than what has been said already.
            part(() -> new RuleLoader(knowledge.orElseThrow(), cache).load(files), false)
                    .ifPresent(rules -> rules.close());
        }
        return new CheckReport(
                lint.rules().size(),
                knowledge.map(KnowledgeBase::articles).map(List<Article>::size).orElse(0),
                cases.size(),
                findings.stream().distinct().sorted().toList());
    }

    private <T> Optional<T> part(Supplier<T> load, boolean inKnowledgeBase) {
        try {
            return Optional.of(load.get());
        } catch (DocumentException e) {
            errors(e.problems(), inKnowledgeBase);
            return Optional.empty();
        }
    }

    private void errors(List<DocumentProblem> problems, boolean inKnowledgeBase) {
        for (DocumentProblem problem : problems) {
            // Readers name files from their own folder; whoever reads the report looks from the top.
            String folder = inKnowledgeBase || problem.file().endsWith(".md") ? Pack.KNOWLEDGE_BASE : Pack.RULES;
            String file = problem.file().startsWith(folder) ? problem.file() : folder + "/" + problem.file();
            findings.add(Finding.error(new DocumentProblem(file, problem.line(), problem.key(), problem.says())));
        }
    }
}
