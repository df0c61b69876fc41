package org.lineman.door.rest.cases;

import java.util.List;
import java.util.Optional;
import org.lineman.casefile.SimilarCase;
import org.lineman.casefile.StoredFeedback;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Indicator;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Remedy;

/**
 * A past case that is like another one.
 *
 * @param summary what a list shows of it
 * @param likeness from 0 to 1
 * @param shared the findings that both have
 * @param ended what people said of it last
 * @param remedies what the article on its true cause has done to end it and to prevent it
 */
record SimilarCaseItem(
        CaseItem summary,
        double likeness,
        List<Shared> shared,
        Optional<CaseDocument.Feedback> ended,
        List<Hint> remedies) {
    private static final double HUNDREDTH = 100;

    /** A finding; the sentence is that of the article, with places for what was read. */
    record Shared(String cause, String indicator, String says) {}

    /** A step. */
    record Hint(String kind, String do_, String on) {}

    static SimilarCaseItem of(SimilarCase one, KnowledgeBase knowledge) {
        return new SimilarCaseItem(
                CaseItem.of(one.summary()),
                Math.round(one.likeness() * HUNDREDTH) / HUNDREDTH,
                one.shared().stream().map(term -> shared(term, knowledge)).toList(),
                one.ended().map(CaseDocument.Feedback::of),
                one.ended()
                        .map(StoredFeedback::cause)
                        .flatMap(knowledge::article)
                        .map(SimilarCaseItem::hints)
                        .orElse(List.of()));
    }

    private static Shared shared(String term, KnowledgeBase knowledge) {
        int slash = term.indexOf('/');
        String cause = term.substring(0, slash);
        String indicator = term.substring(slash + 1);
        return new Shared(
                cause,
                indicator,
                knowledge
                        .article(cause)
                        .flatMap(article -> article.indicator(indicator))
                        .map(Indicator::says)
                        .orElse(""));
    }

    private static List<Hint> hints(Article article) {
        return article.remedies().stream()
                .filter(remedy -> remedy.kind() != Remedy.Kind.NEVER && remedy.kind() != Remedy.Kind.PRESERVE)
                .map(remedy -> new Hint(remedy.kind().word(), remedy.step(), remedy.on()))
                .toList();
    }
}
