package org.lineman.pack.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Edge;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.Remedy;
import org.lineman.knowledge.Weight;

/** What differs between two articles on one cause. */
final class ArticleComparison {
    private final Article before;
    private final Article after;
    private final List<Change> changes = new ArrayList<>();

    ArticleComparison(Article before, Article after) {
        this.before = before;
        this.after = after;
    }

    List<Change> changes() {
        value(
                Change.Area.PRIOR,
                after.id(),
                before.prior().word(),
                after.prior().word());
        Pairs.differing(
                weights(before),
                weights(after),
                (name, from, to) -> value(Change.Area.WEIGHT, name, text(from), text(to)));
        Pairs.differing(
                edges(before),
                edges(after),
                (name, from, to) -> value(Change.Area.LEADS_TO, name, text(from), text(to)));
        Pairs.differing(
                wordings(before),
                wordings(after),
                (name, from, to) -> value(Change.Area.INDICATOR, name, text(from), text(to)));
        lines(Change.Area.REMEDIES, remedies(before), remedies(after));
        lines(
                Change.Area.PROSE,
                before.prose().lines().toList(),
                after.prose().lines().toList());
        lines(Change.Area.ARTICLE, about(before), about(after));
        return changes;
    }

    private void value(Change.Area area, String name, String from, String to) {
        if (!from.equals(to)) {
            changes.add(Change.value(area, name, place(after), from, to));
        }
    }

    private void lines(Change.Area area, List<String> from, List<String> to) {
        if (!from.equals(to)) {
            changes.add(Change.text(area, after.id(), place(after), from, to));
        }
    }

    static String place(Article article) {
        return "knowledge-base/" + article.file();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static Map<String, String> weights(Article article) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (Indicator indicator : article.indicators()) {
            String name = article.id() + "/" + indicator.id();
            indicator.present().map(Weight::word).ifPresent(word -> weights.put(name + "/present", word));
            indicator.absent().map(Weight::word).ifPresent(word -> weights.put(name + "/absent", word));
        }
        return weights;
    }

    private static Map<String, String> edges(Article article) {
        return article.leadsTo().stream()
                .collect(Collectors.toMap(
                        edge -> article.id() + " -> " + edge.target(),
                        ArticleComparison::edge,
                        (a, b) -> a + "; " + b));
    }

    private static String edge(Edge edge) {
        return (edge.toSymptom() ? "symptom" : edge.weight().word())
                + edge.via()
                        .map(via -> " via "
                                + via.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .orElse("")
                + edge.ask().map(ask -> ", ask " + ask).orElse("");
    }

    /** What an indicator says besides its weights. */
    private static Map<String, String> wordings(Article article) {
        Map<String, String> wordings = new LinkedHashMap<>();
        article.indicators()
                .forEach(indicator -> wordings.put(
                        article.id() + "/" + indicator.id(),
                        "group " + indicator.group()
                                + indicator.ask().map(ask -> ", ask " + ask).orElse("") + ", says \"" + indicator.says()
                                + "\", says-absent \"" + indicator.saysAbsent() + '"'));
        return wordings;
    }

    private static List<String> remedies(Article article) {
        return article.remedies().stream().map(ArticleComparison::remedy).toList();
    }

    private static String remedy(Remedy remedy) {
        return remedy.kind().word() + ": " + remedy.step()
                + part("on", remedy.on())
                + part("why", remedy.why())
                + part("impact", remedy.impact())
                + part("disturbs", remedy.disturbs().word())
                + part("verify", remedy.verify())
                + part("undo", remedy.undo())
                + (remedy.lastResort() ? "; last resort" : "");
    }

    private static String part(String key, String value) {
        return value.isEmpty() ? "" : "; " + key + ": " + value;
    }

    private static List<String> about(Article article) {
        List<String> lines = new ArrayList<>();
        lines.add("title: " + article.title());
        lines.add("kind: " + article.kind().word());
        lines.add("subject: " + article.subject().word());
        article.appliesTo().forEach(one -> lines.add("applies-to: " + one.product() + " " + one.versions()));
        lines.add("source: " + article.source().document() + " "
                + article.source().version() + " " + article.source().kind().word());
        article.generalises().forEach(one -> lines.add("generalises: " + one));
        lines.add("impact: " + article.impact());
        return lines;
    }
}
