package org.lineman.door.rest.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lineman.casefile.Mark;
import org.lineman.casefile.NewFeedback;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.document.Suggestion;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.KnowledgeBase;

/** Reads what a person says of a diagnosis. */
final class FeedbackReader {
    private static final Map<String, Mark> MARKS = new TreeMap<>();

    static {
        for (Mark mark : List.of(Mark.RIGHT, Mark.WRONG, Mark.UNKNOWN)) {
            MARKS.put(mark.word(), mark);
        }
    }

    private FeedbackReader() {}

    /**
     * Reads a body.
     *
     * @param knowledge knows the causes that can be named; any other is told in the reason
     * @throws DocumentException with everything that is wrong with it
     */
    static NewFeedback read(String text, KnowledgeBase knowledge) {
        DocumentNode document = JsonDocument.read("request", text.isBlank() ? "{}" : text);
        document.allowOnly(List.of("mark", "cause", "reason", "answer"));
        Mark mark = document.require("mark").flatMap(node -> node.choice(MARKS)).orElse(Mark.NONE);
        Optional<String> cause = document.get("cause").flatMap(node -> known(node, knowledge));
        String reason = document.optionalText("reason").strip();
        if (reason.length() > NewFeedback.LONGEST_REASON) {
            document.get("reason")
                    .orElseThrow()
                    .problem("at most " + NewFeedback.LONGEST_REASON + " characters, found " + reason.length());
        }
        Optional<Integer> answer = document.get("answer").flatMap(DocumentNode::integer);
        document.refuseIfWrong();
        return new NewFeedback(mark, cause.orElse(""), reason, answer);
    }

    private static Optional<String> known(DocumentNode node, KnowledgeBase knowledge) {
        Optional<String> cause = node.text();
        if (cause.isPresent() && knowledge.article(cause.get()).isEmpty()) {
            List<String> ids = knowledge.articles().stream().map(Article::id).toList();
            String hint = Suggestion.of(cause.get(), ids);
            node.problem("the pack knows no cause '" + cause.get() + "'"
                    + (hint.startsWith("; did") ? hint : "; GET /v1/causes lists those there are")
                    + ". A cause that nobody has written down yet belongs in the reason");
        }
        return cause;
    }
}
