package org.lineman.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds causes that lead back to themselves. */
final class Cycles {
    private final Map<String, Article> articles = new TreeMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final List<List<String>> found = new ArrayList<>();

    private Cycles(Collection<Article> articles) {
        articles.forEach(article -> this.articles.putIfAbsent(article.id(), article));
    }

    /** One cycle for every edge that closes one, each from the effect of that edge round to it again. */
    static List<List<String>> in(Collection<Article> articles) {
        Cycles search = new Cycles(articles);
        search.articles.keySet().forEach(search::visit);
        return search.found;
    }

    private void visit(String id) {
        int at = path.indexOf(id);
        if (at >= 0) {
            List<String> cycle = new ArrayList<>(path.subList(at, path.size()));
            cycle.add(id);
            found.add(List.copyOf(cycle));
            return;
        }
        Article article = articles.get(id);
        if (article == null || done.contains(id)) {
            return;
        }
        path.add(id);
        article.leadsTo().stream()
                .filter(edge -> !edge.toSymptom())
                .map(Edge::target)
                .sorted()
                .forEach(this::visit);
        path.remove(path.size() - 1);
        done.add(id);
    }
}
