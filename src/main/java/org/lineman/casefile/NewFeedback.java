package org.lineman.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineman.diagnosis.Answer;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;

/**
 * What a person says of a diagnosis.
 *
 * @param mark right, wrong or unknown
 * @param cause the id of the true cause; empty if it is not said
 * @param reason how that is known; empty if it is not said
 * @param answer the number of the answer that is spoken of; empty for the last one
 */
public record NewFeedback(Mark mark, String cause, String reason, Optional<Integer> answer) {
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 10_000;

    /**
     * The true cause, after a look at the answer that is spoken of: {@code right} without a cause means the one named first.
     *
     * @throws DocumentException if the mark and the cause contradict each other
     */
    String causeIn(Answer answer) {
        List<String> named = named(answer);
        switch (mark) {
            case RIGHT -> {
                if (named.isEmpty()) {
                    throw wrong(
                            "mark",
                            "the answer names no cause, so it cannot be right: 'wrong' with the true cause,"
                                    + " or 'unknown'");
                }
                if (!cause.isEmpty() && !named.contains(cause)) {
                    throw wrong(
                            "cause",
                            "the answer does not name '" + cause + "' as what happened (it names "
                                    + String.join(", ", named) + "): mark it 'wrong' with that true cause");
                }
                return cause.isEmpty() ? named.get(0) : cause;
            }
            case WRONG -> {
                if (!named.isEmpty() && named.get(0).equals(cause)) {
                    throw wrong("cause", "'" + cause + "' is what the answer names first: mark it 'right'");
                }
                return cause;
            }
            case UNKNOWN -> {
                if (!cause.isEmpty()) {
                    throw wrong("cause", "a cause that is known does not go with 'unknown'");
                }
                return "";
            }
            default -> throw wrong("mark", "right, wrong or unknown");
        }
    }

    /** Every cause that the answer says was there, the root of its first problem first. */
    private static List<String> named(Answer answer) {
        return answer.problems().stream()
                .flatMap(problem -> Stream.of(
                                Stream.of(problem.root().cause()),
                                problem.alsoRoots().stream().map(Answer.Root::cause),
                                problem.chain().stream()
                                        .filter(link -> link.kind().equals("cause")
                                                && link.state().equals("established"))
                                        .map(Answer.ChainLink::id))
                        .flatMap(ids -> ids))
                .distinct()
                .toList();
    }

    private static DocumentException wrong(String key, String says) {
        return new DocumentException(new DocumentProblem("request", 0, key, says));
    }
}
