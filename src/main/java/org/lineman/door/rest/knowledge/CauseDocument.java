package org.lineman.door.rest.knowledge;

import java.util.List;
import java.util.Optional;
import org.lineman.fact.Related;
import org.lineman.fact.Subject;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Edge;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.Remedy;
import org.lineman.knowledge.Weight;

/** A cause as {@code /v1/causes/{id}} shows it; the components are those of the contract's schema {@code Cause}. */
record CauseDocument(
        String id,
        String title,
        Article.Kind kind,
        Subject.Kind subject,
        List<Article.AppliesTo> appliesTo,
        Article.Citation source,
        Prior prior,
        List<Effect> leadsTo,
        List<Indicator> indicators,
        List<Step> remedies,
        List<String> generalises,
        String impact) {

    /** How often it is met, as a word and in decibans. */
    record Prior(String word, int decibans) {}

    /** What it leads to. */
    record Effect(String kind, String id, Optional<Related.Relation> via, Optional<Weight> weight) {
        static Effect of(Edge edge) {
            return new Effect(
                    edge.toSymptom() ? "symptom" : "cause",
                    edge.target(),
                    edge.via(),
                    edge.toSymptom() ? Optional.empty() : Optional.of(edge.weight()));
        }
    }

    /** What to do; the trailing underscore is not written. */
    record Step(
            Remedy.Kind kind,
            String do_,
            String on,
            String why,
            String impact,
            Remedy.Disturbance disturbs,
            String verify,
            String undo,
            boolean lastResort) {
        static Step of(Remedy remedy) {
            return new Step(
                    remedy.kind(),
                    remedy.step(),
                    remedy.on(),
                    remedy.why(),
                    remedy.impact(),
                    remedy.disturbs(),
                    remedy.verify(),
                    remedy.undo(),
                    remedy.lastResort());
        }
    }

    static CauseDocument of(Article article) {
        return new CauseDocument(
                article.id(),
                article.title(),
                article.kind(),
                article.subject(),
                article.appliesTo(),
                article.source(),
                new Prior(article.prior().word(), article.prior().decibans()),
                article.leadsTo().stream().map(Effect::of).toList(),
                article.indicators(),
                article.remedies().stream().map(Step::of).toList(),
                article.generalises(),
                article.impact());
    }
}
