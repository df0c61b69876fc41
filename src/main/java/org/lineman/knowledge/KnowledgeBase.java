package org.lineman.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything in {@code knowledge-base/}, by id. */
public final class KnowledgeBase {
    private final Map<String, Article> articles;
    private final Map<String, Symptom> symptoms;
    private final Map<String, NextTest> tests;
    private final Map<String, Product> products;
    private final CausalGraph graph;

    /**
     * A knowledge base of these parts.
     *
     * @throws IllegalArgumentException if an id stands twice among parts of one sort, or if causes lead back to themselves
     */
    public KnowledgeBase(
            Collection<Article> articles,
            Collection<Symptom> symptoms,
            Collection<NextTest> tests,
            Collection<Product> products) {
        this.articles = byId(articles, Article::id);
        this.symptoms = byId(symptoms, Symptom::id);
        this.tests = byId(tests, NextTest::id);
        this.products = byId(products, Product::id);
        this.graph = new CausalGraph(this.articles.values());
    }

    private static <T> Map<String, T> byId(Collection<T> parts, Function<T, String> id) {
        return parts.stream()
                .collect(Collectors.toMap(
                        id,
                        Function.identity(),
                        (a, b) -> {
                            throw new IllegalArgumentException("two of the id " + id.apply(a));
                        },
                        TreeMap::new));
    }

    /** All articles, sorted by id. */
    public List<Article> articles() {
        return List.copyOf(articles.values());
    }

    /** All symptoms, sorted by id. */
    public List<Symptom> symptoms() {
        return List.copyOf(symptoms.values());
    }

    /** All tests, sorted by id. */
    public List<NextTest> tests() {
        return List.copyOf(tests.values());
    }

    /** All products, sorted by id. */
    public List<Product> products() {
        return List.copyOf(products.values());
    }

    /** The article on a cause. */
    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    /** The symptom of this id. */
    public Optional<Symptom> symptom(String id) {
        return Optional.ofNullable(symptoms.get(id));
    }

    /** The test of this id. */
    public Optional<NextTest> test(String id) {
        return Optional.ofNullable(tests.get(id));
    }

    /** The product of this id. */
    public Optional<Product> product(String id) {
        return Optional.ofNullable(products.get(id));
    }

    /** What leads to what. */
    public CausalGraph graph() {
        return graph;
    }

    /**
     * The articles whose id, title or text has words that begin with the given ones: those with most of the words first, then
     * those with most hits (id and title count five times), then by id. All articles by id if no word is given.
     */
    public List<Article> search(String text) {
        return new Search(text).in(articles.values());
    }
}
