package org.lineman.pack.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.diagnosis.Answer;

/**
 * What differs between two answers to the same evidence, and which rule or weight is behind it.
 *
 * @param verdict the verdict of the whole answer
 * @param causes the causes whose standing differs, sorted
 * @param next the tests to run next, in order
 * @param unexplained the reported symptoms that nothing explains
 */
public record AnswerDifference(Value verdict, List<CauseChange> causes, Value next, Value unexplained) {

    /**
     * Something in two answers.
     *
     * @param before in the first
     * @param after in the second
     */
    public record Value(String before, String after) {
        /** True if it is the same in both. */
        public boolean isSame() {
            return before.equals(after);
        }
    }

    /**
     * A cause that stands differently.
     *
     * @param cause its id
     * @param subject what it is about
     * @param before how it stood; empty if the first answer does not speak of it
     * @param after how it stands; empty if the second answer does not speak of it
     * @param reasons the terms of its sum that differ
     */
    public record CauseChange(
            String cause, String subject, Optional<Standing> before, Optional<Standing> after, List<Reason> reasons) {}

    /**
     * How a cause stands in an answer.
     *
     * @param place {@code root}, {@code problem} (part of a story), {@code inconclusive}, {@code ruled-out} or {@code coincident}
     * @param verdict its verdict; empty if it is coincident
     * @param decibans its sum; 0 if it is coincident
     */
    public record Standing(String place, String verdict, int decibans) {
        @Override
        public String toString() {
            return place
                    + (verdict.isEmpty() || verdict.equals(place) ? "" : " " + verdict)
                    + (place.equals("coincident") ? "" : " (" + decibans + ")");
        }
    }

    /**
     * A term that differs.
     *
     * @param kind {@code rule} if its state differs, so that a rule (or the facts it matches) must; {@code weight} if only what it
     *     counts does; {@code effect} for what an effect adds; {@code prior}; {@code term} where only one answer speaks of the
     *     cause, so that the other does not tell whether a rule or a weight is behind it
     * @param name {@code cause/indicator/state} of the rule, or {@code cause/indicator} for another term; the cause for a prior
     * @param before its state and decibans in the first answer; empty if it is unknown or not told there
     * @param after its state and decibans in the second; empty likewise
     * @param by the changes of the pack that can be behind it; filled by {@link AnswerDifference#explainedBy}
     */
    public record Reason(String kind, String name, String before, String after, List<String> by) {}

    /** Compares two answers. */
    public static AnswerDifference between(Answer before, Answer after) {
        Map<String, CauseStanding> was = CauseStanding.of(before);
        Map<String, CauseStanding> is = CauseStanding.of(after);
        List<CauseChange> causes = new ArrayList<>();
        Pairs.differing(was, is, (key, from, to) -> causes.add(CauseStanding.change(from, to)));
        return new AnswerDifference(
                new Value(before.verdict(), after.verdict()),
                List.copyOf(causes),
                new Value(next(before), next(after)),
                new Value(unexplained(before), unexplained(after)));
    }

    /** True if both answers name the same causes with the same sums, ask the same next and leave the same unexplained. */
    public boolean isEmpty() {
        return verdict.isSame() && causes.isEmpty() && next.isSame() && unexplained.isSame();
    }

    /** True if a reader would be told another cause or another verdict; false if only figures or the next tests differ. */
    public boolean changesTheStory() {
        return !verdict.isSame()
                || causes.stream().anyMatch(change -> !told(change.before).equals(told(change.after)));
    }

    private static String told(Optional<Standing> standing) {
        return standing.map(one -> one.place() + " " + one.verdict()).orElse("");
    }

    /** The same, with the changes of the pack that can be behind each reason. */
    public AnswerDifference explainedBy(PackDifference pack) {
        return new AnswerDifference(
                verdict,
                causes.stream()
                        .map(change -> new CauseChange(
                                change.cause,
                                change.subject,
                                change.before,
                                change.after,
                                change.reasons.stream()
                                        .map(reason -> explained(reason, pack))
                                        .toList()))
                        .toList(),
                next,
                unexplained);
    }

    private static Reason explained(Reason reason, PackDifference pack) {
        List<String> by = pack.changes().stream()
                .filter(change -> bears(change, reason))
                .map(change ->
                        change.area().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + " "
                                + change.name()
                                + (change.diff().lines().isEmpty() ? ": " + change.from() + " -> " + change.to() : ""))
                .toList();
        return new Reason(reason.kind, reason.name, reason.before, reason.after, by);
    }

    private static boolean bears(Change change, Reason reason) {
        return switch (change.area()) {
            case RULE -> change.name().equals(reason.name) || change.name().startsWith(reason.name + "-");
            case WEIGHT -> change.name().equals(reason.name) || change.name().startsWith(reason.name + "/");
            case PRIOR -> reason.kind.equals("prior") && change.name().equals(reason.name);
            case LEADS_TO ->
                reason.kind.equals("effect") && change.name().equals(reason.name.replaceFirst("/leads-to/", " -> "));
            default -> false;
        };
    }

    private static String next(Answer answer) {
        return String.join(
                ", ", answer.nextTests().stream().map(Answer.TestToRun::test).toList());
    }

    private static String unexplained(Answer answer) {
        return String.join(
                ", ", answer.unexplained().stream().map(Answer.ChainLink::id).toList());
    }
}
