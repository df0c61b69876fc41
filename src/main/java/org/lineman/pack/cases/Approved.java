package org.lineman.pack.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineman.diagnosis.Answer;

/**
 * The expectation that an answer meets and that departs least from the one at hand: the same wherever the answer is as
 * expected, in its author's order. Where the two differ, the case fails.
 */
final class Approved {
    private final Expectation expected;
    private final Answer answer;

    private Approved(Expectation expected, Answer answer) {
        this.expected = expected;
        this.answer = answer;
    }

    static Expectation of(Expectation expected, Answer answer) {
        return new Approved(expected, answer).expectation();
    }

    private Expectation expectation() {
        return new Expectation(
                expected.says(),
                expected.given(),
                answer.problems().stream().map(Approved::problem).toList(),
                expected.observations().stream()
                        .flatMap(seen -> observation(seen).stream())
                        .toList(),
                same(
                        expected.ruledOut(),
                        answer.ruledOut().stream()
                                .map(Answer.Candidate::cause)
                                .distinct()
                                .toList()),
                expected.open().stream()
                        .filter(answer.inconclusive().stream()
                                .map(Answer.Candidate::cause)
                                .toList()::contains)
                        .toList(),
                same(
                        expected.stale(),
                        answer.stale().stream()
                                .map(stale -> place(stale.source()))
                                .distinct()
                                .toList()),
                same(
                        expected.coincident(),
                        answer.coincident().stream()
                                .map(Answer.Coincident::cause)
                                .toList()),
                same(
                        expected.flags(),
                        answer.flags().stream()
                                .map(Answer.Flag::product)
                                .distinct()
                                .toList()),
                answer.nextTests().stream()
                        .map(Answer.TestToRun::test)
                        .limit(expected.next().size())
                        .toList(),
                expected.lines());
    }

    private static Expectation.Problem problem(Answer.Problem problem) {
        return new Expectation.Problem(
                problem.root().cause(),
                problem.root().subject(),
                problem.verdict(),
                problem.relation(),
                problem.alsoRoots().stream().map(Answer.Root::cause).toList(),
                problem.chain().stream()
                        .map(link -> link.state().equals("not-shown") ? link.id() + "?" : link.id())
                        .toList());
    }

    /** The observation as it was made; empty if the indicator was not even weighed. */
    private Optional<Expectation.Seen> observation(Expectation.Seen seen) {
        List<Expectation.Seen> made = candidates()
                .flatMap(candidate -> candidate.terms().stream()
                        .filter(term -> (candidate.cause() + "/" + term.indicator()).equals(seen.id()))
                        .map(term -> new Expectation.Seen(seen.id(), term.state(), places(term))))
                .toList();
        boolean asExpected = made.stream()
                .filter(one -> one.state().equals(seen.state()))
                .anyMatch(one -> one.at().containsAll(seen.at()));
        if (asExpected) {
            return Optional.of(seen);
        }
        return made.stream()
                .filter(one -> one.state().equals(seen.state()))
                .findFirst()
                .or(() -> made.stream().findFirst())
                .map(one -> new Expectation.Seen(seen.id(), one.state(), stillAt(seen.at(), one.at())));
    }

    private static List<String> stillAt(List<String> expected, List<String> found) {
        List<String> still = expected.stream().filter(found::contains).toList();
        return expected.isEmpty() || !still.isEmpty() ? still : found;
    }

    private Stream<Answer.Candidate> candidates() {
        return Stream.of(
                        answer.problems().stream().flatMap(problem -> problem.differential().stream()),
                        answer.inconclusive().stream(),
                        answer.ruledOut().stream())
                .flatMap(part -> part);
    }

    private static List<String> places(Answer.Term term) {
        return term.sources().stream().map(Approved::place).toList();
    }

    private static String place(Answer.SourceRef source) {
        return source.evidence() + ":" + source.lines() + source.frames() + source.pointer();
    }

    /** What was found, that which was expected in its order and the rest behind it. */
    private static List<String> same(List<String> expected, List<String> found) {
        List<String> rest = new ArrayList<>(found.stream().sorted().toList());
        List<String> all = new ArrayList<>();
        expected.stream().filter(rest::remove).forEach(all::add);
        all.addAll(rest);
        return List.copyOf(all);
    }
}
