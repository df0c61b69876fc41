package org.lineman.door.cli;

import java.util.List;
import java.util.Locale;
import org.lineman.diagnosis.Answer.Candidate;
import org.lineman.diagnosis.Answer.Problem;
import org.lineman.diagnosis.Answer.Root;

/** One story: what it is and how sure, how it came about, what speaks for and against it. */
final class ProblemSection {
    private static final List<String> WORTH_A_SUM = List.of("confirmed", "likely", "possible");

    private ProblemSection() {}

    static void print(Page page, Problem problem, int number, int of, boolean anythingReported) {
        page.blank();
        String count = of > 1 ? "Problem " + number + " of " + of + " - " : "";
        String relation = anythingReported && problem.relation().equals("independent")
                ? " (has nothing to do with what was reported)"
                : "";
        page.item(
                0, "", count + problem.verdict().toUpperCase(Locale.ROOT) + ": " + problem.title() + relation, Ink.RED);
        page.text(2, describe(problem.root()));
        for (Root other : problem.alsoRoots()) {
            page.text(2, "also a root: " + describe(other));
        }
        page.heading(2, "How it came about");
        ChainDrawing.draw(page, problem.chain());
        page.heading(2, "For and against (decibans: 10 make it ten times as likely)");
        for (Candidate candidate : problem.differential()) {
            if (WORTH_A_SUM.contains(candidate.verdict())) {
                page.blank();
                Weighing.print(page, candidate);
            }
        }
        alternatives(page, problem.differential());
    }

    private static String describe(Root root) {
        return String.format(
                Locale.ROOT,
                "%s on %s: %s, %s (%.2f)",
                root.cause(),
                Words.subject(root.subject()),
                Words.decibans(root.decibans()),
                Words.likelihood(root.likelihood()),
                root.likelihood());
    }

    private static void alternatives(Page page, List<Candidate> differential) {
        List<Candidate> rest = differential.stream()
                .filter(candidate -> !WORTH_A_SUM.contains(candidate.verdict()))
                .toList();
        if (!rest.isEmpty()) {
            page.blank();
            page.text(2, "Also weighed:");
            rest.forEach(candidate -> CandidateLine.print(page, candidate));
        }
    }
}
