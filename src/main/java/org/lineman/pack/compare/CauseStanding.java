package org.lineman.pack.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lineman.diagnosis.Answer;

/**
 * How one cause stands in an answer, with the terms that brought it there.
 *
 * @param cause its id
 * @param subject what it is about
 * @param standing where it stands
 * @param prior the first term
 * @param terms the others, by indicator
 */
record CauseStanding(
        String cause,
        String subject,
        AnswerDifference.Standing standing,
        int prior,
        Map<String, CauseStanding.Term> terms) {

    /**
     * A term.
     *
     * @param state PRESENT, ABSENT or UNKNOWN
     * @param decibans what it adds
     */
    record Term(String state, int decibans) {
        @Override
        public String toString() {
            return state + " " + (decibans > 0 ? "+" : "") + decibans;
        }
    }

    /** All causes that an answer speaks of, by cause and subject. */
    static Map<String, CauseStanding> of(Answer answer) {
        Map<String, CauseStanding> all = new TreeMap<>();
        for (Answer.Problem problem : answer.problems()) {
            for (Answer.Candidate candidate : problem.differential()) {
                boolean root = candidate.cause().equals(problem.root().cause())
                        && candidate.subject().equals(problem.root().subject());
                put(all, candidate, root ? "root" : "problem");
            }
        }
        answer.inconclusive().forEach(candidate -> put(all, candidate, "inconclusive"));
        answer.ruledOut().forEach(candidate -> put(all, candidate, "ruled-out"));
        answer.coincident()
                .forEach(one -> all.putIfAbsent(
                        key(one.cause(), one.subject()),
                        new CauseStanding(
                                one.cause(),
                                one.subject(),
                                new AnswerDifference.Standing("coincident", "", 0),
                                0,
                                Map.of())));
        return all;
    }

    private static void put(Map<String, CauseStanding> all, Answer.Candidate candidate, String place) {
        Map<String, Term> terms = new LinkedHashMap<>();
        candidate.terms().forEach(term -> terms.put(term.indicator(), new Term(term.state(), term.decibans())));
        all.putIfAbsent(
                key(candidate.cause(), candidate.subject()),
                new CauseStanding(
                        candidate.cause(),
                        candidate.subject(),
                        new AnswerDifference.Standing(place, candidate.verdict(), candidate.decibans()),
                        candidate.prior(),
                        terms));
    }

    private static String key(String cause, String subject) {
        return cause + " " + subject;
    }

    /** What became of a cause; either side may be null. */
    static AnswerDifference.CauseChange change(CauseStanding before, CauseStanding after) {
        CauseStanding either = after == null ? before : after;
        return new AnswerDifference.CauseChange(
                either.cause,
                either.subject,
                Optional.ofNullable(before).map(CauseStanding::standing),
                Optional.ofNullable(after).map(CauseStanding::standing),
                reasons(either.cause, before, after));
    }

    private static List<AnswerDifference.Reason> reasons(String cause, CauseStanding before, CauseStanding after) {
        List<AnswerDifference.Reason> reasons = new ArrayList<>();
        boolean inBoth = before != null && after != null;
        if (!inBoth || before.prior != after.prior) {
            reasons.add(new AnswerDifference.Reason("prior", cause, prior(before), prior(after), List.of()));
        }
        Pairs.differing(told(before), told(after), (indicator, was, is) -> {
            String name = cause + "/" + indicator;
            boolean effect = indicator.startsWith("leads-to/");
            boolean sameState = was != null && is != null && was.state.equals(is.state);
            String kind = effect ? "effect" : sameState ? "weight" : inBoth ? "rule" : "term";
            reasons.add(new AnswerDifference.Reason(
                    kind, effect || sameState ? name : name + "/" + state(was, is), text(was), text(is), List.of()));
        });
        return reasons;
    }

    private static String prior(CauseStanding standing) {
        return standing == null ? "" : Integer.toString(standing.prior);
    }

    private static String text(Term term) {
        return term == null ? "" : term.toString();
    }

    /** The terms that something was concluded for; what is unknown in both says nothing. */
    private static Map<String, Term> told(CauseStanding standing) {
        Map<String, Term> told = new TreeMap<>();
        if (standing != null) {
            standing.terms.forEach((indicator, term) -> {
                if (!term.state.equals("UNKNOWN")) {
                    told.put(indicator, term);
                }
            });
        }
        return told;
    }

    /** The state that a rule found in one answer and not in the other, as the rule's name has it. */
    private static String state(Term was, Term is) {
        return (is == null ? was : is).state.toLowerCase(java.util.Locale.ROOT);
    }
}
