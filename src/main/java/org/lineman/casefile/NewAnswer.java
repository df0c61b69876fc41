package org.lineman.casefile;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineman.diagnosis.Answer;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.recognize.Recognised;
import org.lineman.recognize.Submission;
import org.lineman.redaction.KnownNames;

/**
 * An answer that is to be kept, with what it answers.
 *
 * @param submission what was handed in, all of it
 * @param recognised what was read out of it
 * @param answer the answer
 * @param knowledge the knowledge of the pack that answered
 */
public record NewAnswer(Submission submission, Recognised recognised, Answer answer, KnowledgeBase knowledge) {

    /** Names that have to be hidden in it, and words that must stay readable. */
    public KnownNames names() {
        Set<String> legible = knowledge.products().stream()
                .flatMap(product -> Stream.concat(
                        Stream.of(product.id()), Stream.of(product.name().split(" "))))
                .collect(Collectors.toSet());
        return KnownNames.of(answer.facts(), legible);
    }

    /** The products that the article on a cause applies to. */
    Function<String, List<String>> products() {
        return cause -> knowledge.article(cause).stream()
                .flatMap(article -> article.appliesTo().stream())
                .map(Article.AppliesTo::product)
                .toList();
    }
}
