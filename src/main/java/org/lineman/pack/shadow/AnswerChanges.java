package org.lineman.pack.shadow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lineman.diagnosis.Answer;

/** Compares what two packs say of the same evidence. */
public final class AnswerChanges {
    private static final String NOT_THERE = "not in the answer";

    private AnswerChanges() {}

    /** Every diagnosis that differs, by cause and subject. */
    public static List<Change> of(Answer before, Answer after) {
        SortedMap<String, Answer.Candidate> then = candidates(before);
        SortedMap<String, Answer.Candidate> now = candidates(after);
        SortedSet<String> keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            String from = says(before, then.get(key));
            String to = says(after, now.get(key));
            if (!from.equals(to)) {
                Answer.Candidate either = then.containsKey(key) ? then.get(key) : now.get(key);
                changes.add(new Change(either.cause(), either.subject(), from, to, by(then.get(key), now.get(key))));
            }
        }
        return List.copyOf(changes);
    }

    private static SortedMap<String, Answer.Candidate> candidates(Answer answer) {
        SortedMap<String, Answer.Candidate> found = new TreeMap<>();
        Stream.of(
                        answer.problems().stream().flatMap(problem -> problem.differential().stream()),
                        answer.inconclusive().stream(),
                        answer.ruledOut().stream())
                .flatMap(part -> part)
                .forEach(candidate -> found.putIfAbsent(candidate.cause() + " " + candidate.subject(), candidate));
        return found;
    }

    private static String says(Answer answer, Answer.Candidate candidate) {
        if (candidate == null) {
            return NOT_THERE;
        }
        boolean root = answer.problems().stream()
                .anyMatch(problem -> Stream.concat(Stream.of(problem.root()), problem.alsoRoots().stream())
                        .anyMatch(one -> one.cause().equals(candidate.cause())
                                && one.subject().equals(candidate.subject())));
        return candidate.verdict() + " " + String.format(Locale.ROOT, "%+d", candidate.decibans())
                + (root ? " root" : "");
    }

    private static List<String> by(Answer.Candidate before, Answer.Candidate after) {
        SortedMap<String, Integer> then = terms(before);
        SortedMap<String, Integer> now = terms(after);
        SortedSet<String> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        List<String> by = new ArrayList<>(all.stream()
                .filter(term -> !java.util.Objects.equals(then.get(term), now.get(term)))
                .toList());
        if (before != null && after != null && before.prior() != after.prior()) {
            by.add("prior");
        }
        return List.copyOf(by);
    }

    /** The conclusions drawn, with what they add; what is unknown was concluded by no rule. */
    private static SortedMap<String, Integer> terms(Answer.Candidate candidate) {
        SortedMap<String, Integer> terms = new TreeMap<>(Map.of());
        if (candidate != null) {
            candidate.terms().stream()
                    .filter(term -> !term.state().equals("UNKNOWN"))
                    .forEach(term -> terms.merge(
                            candidate.cause() + "/" + term.indicator() + "/"
                                    + term.state().toLowerCase(Locale.ROOT),
                            term.decibans(),
                            Integer::sum));
        }
        return terms;
    }
}
