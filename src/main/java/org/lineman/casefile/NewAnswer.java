package org.lineman.casefile;

import java.util.List;
import java.util.function.Function;
import org.lineman.diagnosis.Answer;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.recognize.Recognised;
import org.lineman.recognize.Submission;

/**
 * An answer that is to be kept, with what it answers.
 *
 * @param submission what was handed in, all of it
 * @param recognised what was read out of it
 * @param answer the answer
 * @param knowledge the knowledge of the pack that answered
 */
public record NewAnswer(Submission submission, Recognised recognised, Answer answer, KnowledgeBase knowledge) {

    /** The products that the article on a cause applies to. */
    Function<String, List<String>> products() {
        return cause -> knowledge.article(cause).stream()
                .flatMap(article -> article.appliesTo().stream())
                .map(Article.AppliesTo::product)
                .toList();
    }
}
