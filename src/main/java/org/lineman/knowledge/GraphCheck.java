package org.lineman.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lineman.document.DocumentNode;

/** Checks that chains of causes end: no cause leads back to itself, and every fault ends in something that people notice. */
final class GraphCheck {
    private final Map<String, Article> articles;
    private final Map<String, DocumentNode> places;

    /** The articles and the documents they were read from, both by id. */
    GraphCheck(Map<String, Article> articles, Map<String, DocumentNode> places) {
        this.articles = articles;
        this.places = places;
    }

    void check() {
        Cycles.in(articles.values()).forEach(cycle -> edge(cycle.get(cycle.size() - 2), cycle.get(cycle.size() - 1))
                .problem("causes in a circle: " + String.join(" → ", cycle)));
        articles.values().stream()
                .filter(article -> article.kind() == Article.Kind.FAULT)
                .filter(article -> !reachesSymptom(article, new HashSet<>()))
                .forEach(article -> place(article)
                        .problem("nobody would notice this fault: no path of 'leads-to' ends in a symptom"));
    }

    private boolean reachesSymptom(Article article, Set<String> seen) {
        if (article == null || !seen.add(article.id())) {
            return false;
        }
        return article.leadsTo().stream()
                .anyMatch(edge -> edge.toSymptom() || reachesSymptom(articles.get(edge.target()), seen));
    }

    private DocumentNode place(Article article) {
        DocumentNode root = places.get(article.id());
        return root.get("leads-to").orElse(root);
    }

    private DocumentNode edge(String from, String to) {
        List<DocumentNode> edges = places.get(from).list("leads-to");
        return edges.stream()
                .filter(edge -> edge.optionalText("cause").equals(to))
                .findFirst()
                .orElseThrow();
    }
}
