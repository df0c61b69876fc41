package org.lineman.pack.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lineman.diagnosis.Answer;
import org.lineman.recognize.Submission;

/** Runs a case against a whole pack and says in which ways the answer is not the one expected. */
public final class CaseRun {
    private final List<String> differences = new ArrayList<>();

    private CaseRun() {}

    /**
     * Runs a case.
     *
     * @param folder the case
     * @param diagnose answers a submission
     * @return the differences, each a line; empty if the answer is the expected one
     * @throws IOException if the case cannot be read
     */
    public static List<String> differences(CaseFolder folder, Function<Submission, Answer> diagnose)
            throws IOException {
        CaseRun run = new CaseRun();
        try (OpenCase open = OpenCase.of(folder)) {
            run.compare(open.expected(), diagnose.apply(open.submission()));
        }
        return List.copyOf(run.differences);
    }

    private void compare(Expectation expected, Answer answer) {
        same(
                "problems",
                expected.problems(),
                answer.problems().stream().map(CaseRun::problem).toList());
        expected.observations().forEach(seen -> observation(seen, answer));
        same(
                "ruled-out",
                sorted(expected.ruledOut()),
                sorted(answer.ruledOut().stream()
                        .map(Answer.Candidate::cause)
                        .distinct()
                        .toList()));
        contains(
                "open",
                answer.inconclusive().stream().map(Answer.Candidate::cause).toList(),
                expected.open());
        same(
                "stale",
                sorted(expected.stale()),
                sorted(answer.stale().stream()
                        .map(stale -> place(stale.source()))
                        .distinct()
                        .toList()));
        same(
                "coincident",
                sorted(expected.coincident()),
                sorted(answer.coincident().stream()
                        .map(Answer.Coincident::cause)
                        .toList()));
        same(
                "flags",
                sorted(expected.flags()),
                sorted(answer.flags().stream()
                        .map(Answer.Flag::product)
                        .distinct()
                        .toList()));
        same(
                "next",
                expected.next(),
                answer.nextTests().stream()
                        .map(Answer.TestToRun::test)
                        .limit(expected.next().size())
                        .toList());
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

    private void observation(Expectation.Seen seen, Answer answer) {
        List<Answer.Term> terms = candidates(answer)
                .flatMap(candidate -> candidate.terms().stream()
                        .filter(term -> (candidate.cause() + "/" + term.indicator()).equals(seen.id())))
                .toList();
        boolean found = terms.stream()
                .filter(term -> term.state().equals(seen.state()))
                .anyMatch(term ->
                        term.sources().stream().map(CaseRun::place).toList().containsAll(seen.at()));
        if (!found) {
            differences.add("observations: expected " + seen.id() + " " + seen.state() + " at " + seen.at() + ", found "
                    + terms.stream()
                            .map(term -> term.state() + " at "
                                    + term.sources().stream()
                                            .map(CaseRun::place)
                                            .toList())
                            .toList());
        }
    }

    private static Stream<Answer.Candidate> candidates(Answer answer) {
        return Stream.of(
                        answer.problems().stream().flatMap(problem -> problem.differential().stream()),
                        answer.inconclusive().stream(),
                        answer.ruledOut().stream())
                .flatMap(part -> part);
    }

    private static String place(Answer.SourceRef source) {
        return source.evidence() + ":" + source.lines() + source.frames() + source.pointer();
    }

    private static List<String> sorted(List<String> list) {
        return list.stream().sorted().toList();
    }

    private void contains(String what, List<String> found, List<String> wanted) {
        if (!found.containsAll(wanted)) {
            differences.add(what + ": expected at least " + wanted + ", found " + found);
        }
    }

    private void same(String what, List<?> expected, List<?> found) {
        if (!expected.equals(found)) {
            differences.add(what + ": expected " + lines(expected) + "\n  found " + lines(found));
        }
    }

    private static String lines(List<?> list) {
        return list.isEmpty()
                ? "nothing"
                : String.join("", list.stream().map(one -> "\n    " + one).toList());
    }
}
