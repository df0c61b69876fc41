package org.lineman.pack.shadow;

import java.util.List;
import java.util.Optional;
import org.lineman.diagnosis.Answer;
import org.lineman.pack.compare.AnswerDifference;

/**
 * A diagnosis that is another one with another pack.
 *
 * @param cause the cause
 * @param subject what it is about
 * @param from how it stands in the answer of the active pack, with its verdict and decibans; or that it is not in the answer
 * @param to how it stands in that of the other pack
 * @param by what makes the difference: {@code cause/indicator/present} is the beginning of a rule's name, {@code cause/indicator} a
 *     weight, {@code cause} its prior
 */
public record Change(String cause, String subject, String from, String to, List<String> by) {

    /** Every diagnosis that differs, by cause and subject. */
    public static List<Change> between(Answer before, Answer after) {
        return of(AnswerDifference.between(before, after));
    }

    /** Every diagnosis that differs, by cause and subject. */
    public static List<Change> of(AnswerDifference difference) {
        return difference.causes().stream()
                .map(change -> new Change(
                        change.cause(),
                        change.subject(),
                        says(change.before()),
                        says(change.after()),
                        change.reasons().stream()
                                .map(AnswerDifference.Reason::name)
                                .toList()))
                .toList();
    }

    private static String says(Optional<AnswerDifference.Standing> standing) {
        return standing.map(AnswerDifference.Standing::toString).orElse("not in the answer");
    }

    @Override
    public String toString() {
        return cause + " on " + (subject.isEmpty() ? "?" : subject) + ": " + from + " became " + to
                + (by.isEmpty() ? "" : ", by " + String.join(", ", by));
    }
}
