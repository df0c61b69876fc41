package org.lineman.inference;

import java.util.List;
import java.util.Optional;
import org.lineman.fact.Subject;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Prior;
import org.lineman.knowledge.Symptom;
import org.lineman.knowledge.Weight;

/** Two causes with an indicator each, for rules in tests to speak of. */
final class SmallRules {
    static final KnowledgeBase KNOWLEDGE = new KnowledgeBase(
            List.of(article("old-tls", "below-minimum"), article("restarted", "before")),
            List.of(new Symptom("link-resets", "the link resets")),
            List.of(),
            List.of());

    private SmallRules() {}

    static Article article(String id, String indicator) {
        return new Article(
                id,
                id,
                Article.Kind.FAULT,
                Subject.Kind.NODE,
                List.of(),
                new Article.Citation("none", "", Article.Trust.FIELD_INFERRED),
                Prior.UNCOMMON,
                List.of(),
                List.of(new Indicator(
                        indicator,
                        Optional.of(new Weight(13)),
                        Optional.empty(),
                        indicator,
                        Optional.of("look"),
                        "",
                        "")),
                List.of(),
                List.of(),
                "",
                "",
                id + ".md");
    }
}
