package org.lineman.pack.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentProblem;
import org.lineman.document.Suggestion;
import org.lineman.inference.RuleFile;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.pack.cases.CaseFolder;

/** Whether article, rule and cases of one known problem lie at the same place and have the same name. */
final class Places {
    private final KnowledgeBase knowledge;

    Places(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    List<Finding> findings(List<RuleFile> rules, List<CaseFolder> cases, Path home) {
        List<Finding> findings = new ArrayList<>();
        for (RuleFile rule : rules) {
            knowledge
                    .article(rule.id())
                    .map(article -> article.file().replaceFirst("\\.md$", ".drl"))
                    .filter(expected -> !expected.equals(rule.path()))
                    .ifPresent(expected -> findings.add(error(
                            "rules/" + rule.path(), "the article of this name asks for the place rules/" + expected)));
        }
        for (CaseFolder one : cases) {
            String place = home.relativize(one.folder()).toString().replace('\\', '/');
            Optional<Article> article = knowledge.article(one.cause());
            if (article.isEmpty()) {
                List<String> known =
                        knowledge.articles().stream().map(Article::id).toList();
                findings.add(error(
                        place, "no article on the cause '" + one.cause() + "'" + Suggestion.of(one.cause(), known)));
            }
            if (!Files.isDirectory(one.evidence())) {
                findings.add(error(place, "the case has no folder evidence/"));
            }
        }
        return findings;
    }

    private static Finding error(String file, String says) {
        return Finding.error(new DocumentProblem(file, 0, "", says));
    }
}
