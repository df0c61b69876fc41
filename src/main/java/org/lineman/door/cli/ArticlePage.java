package org.lineman.door.cli;

import org.lineman.diagnosis.Answer.Step;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Edge;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.Weight;

/** An article for the terminal. */
final class ArticlePage {
    private ArticlePage() {}

    static void print(Page page, Article article) {
        page.item(0, "", article.title(), Ink.BOLD);
        page.text(
                2,
                article.id() + ", " + article.kind().word() + " of a "
                        + article.subject().word() + ", " + article.prior().word() + " ("
                        + Words.decibans(article.prior().decibans()) + ")");
        page.text(
                2,
                "source: " + article.source().document()
                        + (article.source().version().isEmpty()
                                ? ""
                                : " " + article.source().version()) + ", "
                        + article.source().kind().word());
        page.blank();
        page.verbatim(0, article.prose(), Ink.PLAIN);
        page.heading(0, "What speaks for or against it");
        article.indicators().forEach(indicator -> print(page, indicator));
        if (!article.leadsTo().isEmpty()) {
            page.heading(0, "Leads to");
            article.leadsTo().forEach(edge -> page.item(2, "- ", text(edge)));
        }
        StepsSection.print(
                page,
                article.remedies().stream()
                        .map(remedy -> new Step(
                                remedy.kind().word(),
                                remedy.step(),
                                remedy.on(),
                                remedy.why(),
                                remedy.impact(),
                                remedy.verify(),
                                remedy.undo(),
                                remedy.lastResort(),
                                ""))
                        .toList());
    }

    private static void print(Page page, Indicator indicator) {
        page.item(
                2,
                "- ",
                indicator.id() + ": present " + word(indicator.present()) + ", absent " + word(indicator.absent())
                        + indicator.ask().map(test -> "; test " + test).orElse(""));
        page.item(4, "", indicator.says(), Ink.FAINT);
    }

    private static String word(java.util.Optional<Weight> weight) {
        return weight.map(Weight::word).orElse("says nothing");
    }

    private static String text(Edge edge) {
        return edge.target()
                + (edge.toSymptom() ? " (symptom)" : "")
                + edge.via().map(relation -> ", via " + relation.word()).orElse("");
    }
}
