package org.lineman.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineman.document.DocumentNode;

/**
 * Checks that what articles refer to exists.
 *
 * @param articles the ids of all articles
 * @param symptoms the ids in symptoms.yaml
 * @param tests the ids in tests.yaml
 * @param products the ids in products.yaml
 */
record References(Set<String> articles, Set<String> symptoms, Set<String> tests, Set<String> products) {

    /** Reports what does not exist, in the article that says it. */
    void check(DocumentNode article) {
        article.list("leads-to").forEach(edge -> {
            Keys.reference(edge, "cause", articles, "article");
            Keys.reference(edge, "ask", tests, "test in tests.yaml");
            Keys.reference(edge, "symptom", symptoms, "symptom in symptoms.yaml");
        });
        article.map("indicators").values().forEach(node -> Keys.reference(node, "ask", tests, "test in tests.yaml"));
        article.list("applies-to")
                .forEach(node -> Keys.reference(node, "product", products, "product in products.yaml"));
        article.list("generalises").forEach(node -> node.text().ifPresent(id -> {
            Keys.referenceTo(node, id, articles, "article");
            if (id.equals(ArticleReader.idByName(article.file()))) {
                node.problem("an article cannot be a special case of itself");
            }
        }));
    }

    /** Reports ids that two articles, or an article and a symptom, share: chains name both by id alone. */
    void checkUnique(Iterable<DocumentNode> all) {
        Map<String, String> files = new HashMap<>();
        for (DocumentNode article : all) {
            String id = ArticleReader.idByName(article.file());
            DocumentNode place = article.get("id").orElse(article);
            String first = files.putIfAbsent(id, article.file());
            if (first != null) {
                place.problem("the id '" + id + "' is taken: " + first + " has it");
            }
            if (symptoms.contains(id)) {
                place.problem("the id '" + id + "' is taken: a symptom in symptoms.yaml has it");
            }
        }
    }

    /** The ids of a list of things. */
    static <T> Set<String> ids(Iterable<T> parts, java.util.function.Function<T, String> id) {
        return java.util.stream.StreamSupport.stream(parts.spliterator(), false)
                .map(id)
                .collect(Collectors.toSet());
    }
}
