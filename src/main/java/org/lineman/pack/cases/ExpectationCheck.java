package org.lineman.pack.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.DocumentProblem;
import org.lineman.document.Suggestion;
import org.lineman.document.YamlDocument;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Edge;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.NextTest;
import org.lineman.knowledge.Product;
import org.lineman.knowledge.Symptom;

/** Whether the expectation of a case can be read, and speaks of causes, indicators, tests and symptoms that there are. */
public final class ExpectationCheck {
    private final KnowledgeBase knowledge;

    private ExpectationCheck(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What is wrong with a case's expectation, without running the case.
     *
     * @param home the folder that files are named from
     * @param folder the case
     * @param knowledge what it may speak of; empty if that cannot be read itself, so that names are not looked up
     */
    public static List<DocumentProblem> problems(Path home, CaseFolder folder, Optional<KnowledgeBase> knowledge) {
        String file = home.relativize(folder.expectation()).toString().replace('\\', '/');
        List<DocumentProblem> problems = new ArrayList<>();
        try {
            String text = Files.readString(folder.expectation());
            DocumentNode document = YamlDocument.read(file, text);
            knowledge.ifPresent(known -> new ExpectationCheck(known).names(document));
            problems.addAll(document.problems());
            Expectation.read(file, text);
        } catch (DocumentException e) {
            problems.addAll(e.problems());
        } catch (IOException e) {
            problems.add(new DocumentProblem(file, 0, "", "cannot be read: " + e.getMessage()));
        }
        return problems.stream().distinct().toList();
    }

    private void names(DocumentNode document) {
        List<String> causes = knowledge.articles().stream().map(Article::id).toList();
        List<String> symptoms = knowledge.symptoms().stream().map(Symptom::id).toList();
        for (DocumentNode problem : document.list("problems")) {
            problem.get("root").ifPresent(root -> known(root, "cause", causes));
            each(problem, "also-roots", "cause", causes);
            for (DocumentNode link : problem.list("chain")) {
                List<String> both = new ArrayList<>(causes);
                both.addAll(symptoms);
                known(link, "cause or symptom", both);
            }
        }
        document.list("observations")
                .forEach(seen -> seen.get("indicator").ifPresent(indicator -> indicator(indicator, causes)));
        List.of("ruled-out", "open", "coincident").forEach(key -> each(document, key, "cause", causes));
        each(
                document,
                "next",
                "test",
                knowledge.tests().stream().map(NextTest::id).toList());
        each(
                document,
                "flags",
                "product",
                knowledge.products().stream().map(Product::id).toList());
        document.get("given").ifPresent(given -> given.list("reported")
                .forEach(one -> known(one.get("symptom").orElse(one), "symptom", symptoms)));
    }

    private void indicator(DocumentNode node, List<String> causes) {
        String[] parts = node.text().orElse("").split("/", -1);
        boolean effect = parts.length == 3 && parts[1].equals("leads-to");
        if (parts.length != 2 && !effect) {
            node.problem("an observation is named cause/indicator, or cause/leads-to/effect");
            return;
        }
        Optional<Article> article = knowledge.article(parts[0]);
        if (article.isEmpty()) {
            node.problem("no cause '" + parts[0] + "'" + Suggestion.of(parts[0], causes));
        } else if (effect) {
            List<String> effects =
                    article.get().leadsTo().stream().map(Edge::target).toList();
            known(node, "effect", effects, parts[2]);
        } else if (article.get().indicator(parts[1]).isEmpty()) {
            List<String> indicators =
                    article.get().indicators().stream().map(Indicator::id).toList();
            node.problem("the article declares no indicator '" + parts[1] + "'" + Suggestion.of(parts[1], indicators));
        }
    }

    private static void each(DocumentNode node, String key, String what, Collection<String> ids) {
        node.list(key).forEach(item -> known(item, what, ids));
    }

    private static void known(DocumentNode node, String what, Collection<String> ids) {
        // A question mark marks what is plausible and not shown yet.
        known(node, what, ids, node.text().orElse("").replaceFirst("\\?$", ""));
    }

    private static void known(DocumentNode node, String what, Collection<String> ids, String id) {
        if (!id.isEmpty() && !ids.contains(id)) {
            node.problem("no " + what + " '" + id + "'" + Suggestion.of(id, ids));
        }
    }
}
