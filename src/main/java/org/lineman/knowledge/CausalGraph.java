package org.lineman.knowledge;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What leads to what: causes and symptoms by id, joined by the articles' {@code leads-to}. There is no way round in it. An id
 * that is not in it has neither causes nor effects.
 */
public final class CausalGraph {
    private final Map<String, List<Edge>> effects = new TreeMap<>();
    private final Map<String, SortedSet<String>> causes = new TreeMap<>();
    private final Map<String, SortedSet<String>> below = new TreeMap<>();
    private final List<String> leavesFirst;

    /**
     * The graph of these articles.
     *
     * @throws IllegalArgumentException naming the cycle if causes lead back to themselves
     */
    public CausalGraph(Collection<Article> articles) {
        List<List<String>> cycles = Cycles.in(articles);
        if (!cycles.isEmpty()) {
            throw new IllegalArgumentException("causes in a circle: " + String.join(" → ", cycles.get(0)));
        }
        for (Article article : articles) {
            effects.put(article.id(), article.leadsTo());
            for (Edge edge : article.leadsTo()) {
                causes.computeIfAbsent(edge.target(), id -> new TreeSet<>()).add(article.id());
            }
        }
        Set<String> order = new LinkedHashSet<>();
        effects.keySet().forEach(id -> visit(id, order));
        leavesFirst = List.copyOf(order);
    }

    private void visit(String id, Set<String> order) {
        if (order.contains(id) || !effects.containsKey(id)) {
            return;
        }
        SortedSet<String> reached = new TreeSet<>();
        for (Edge edge : effects.get(id)) {
            reached.add(edge.target());
            visit(edge.target(), order);
            reached.addAll(below.getOrDefault(edge.target(), new TreeSet<>()));
        }
        below.put(id, reached);
        order.add(id);
    }

    /** All causes, each after every cause that it leads to: the order in which sums can be made. */
    public List<String> leavesFirst() {
        return leavesFirst;
    }

    /** What a cause leads to directly, in the article's order. */
    public List<Edge> effects(String cause) {
        return effects.getOrDefault(cause, List.of());
    }

    /** The causes that lead directly to a cause or a symptom, sorted. */
    public SortedSet<String> causesOf(String causeOrSymptom) {
        return new TreeSet<>(causes.getOrDefault(causeOrSymptom, new TreeSet<>()));
    }

    /** Every cause from which a path leads to this cause or symptom, sorted; itself not among them. */
    public SortedSet<String> ancestors(String causeOrSymptom) {
        SortedSet<String> found = new TreeSet<>();
        below.forEach((cause, reached) -> {
            if (reached.contains(causeOrSymptom)) {
                found.add(cause);
            }
        });
        return found;
    }

    /** Every cause and symptom that a path from this cause leads to, sorted; itself not among them. */
    public SortedSet<String> descendants(String cause) {
        return new TreeSet<>(below.getOrDefault(cause, new TreeSet<>()));
    }

    /** True if a path of one or more steps leads from the cause to the cause or symptom. */
    public boolean canReach(String cause, String causeOrSymptom) {
        return below.getOrDefault(cause, new TreeSet<>()).contains(causeOrSymptom);
    }
}
