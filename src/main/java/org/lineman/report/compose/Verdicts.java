package org.lineman.report.compose;

import java.util.List;
import org.lineman.diagnosis.Answer.Candidate;
import org.lineman.diagnosis.Answer.Problem;
import org.lineman.report.material.ReportCase;

/** Verdicts in words that say neither more nor less than docs/explanation/weights-of-evidence.md lets them. */
final class Verdicts {
    private static final List<String> ESTABLISHED = List.of("confirmed", "likely", "possible");

    private Verdicts() {}

    /** True if the evidence names a cause at all. */
    static boolean namesACause(ReportCase shown) {
        return !shown.problems().isEmpty() && !shown.verdict().equals("inconclusive");
    }

    /** True if a candidate's sum says more than that it cannot be excluded. */
    static boolean isEstablished(Candidate candidate) {
        return ESTABLISHED.contains(candidate.verdict());
    }

    /** A verdict as the first word of a sentence. */
    static String word(String verdict) {
        return switch (verdict) {
            case "confirmed" -> "Confirmed";
            case "likely" -> "Likely";
            case "possible" -> "Possible";
            case "ruled-out" -> "Ruled out";
            default -> "Open";
        };
    }

    /** What a problem is, where, and how likely: {@code The gip process stalled (cm-east), likelihood 0.95}. */
    static String claim(Problem problem, Length length) {
        return length.clipped(problem.title() + Words.of(problem.root().subject())) + ", likelihood "
                + Words.likelihood(problem.root().likelihood());
    }

    /** How far a verdict can be trusted. */
    static String reservation(String verdict) {
        return switch (verdict) {
            case "confirmed" -> "A conclusive finding was seen, and the vendor confirms the cause.";
            case "likely" -> "This is not proof: the evidence speaks for it, and more evidence may speak against it.";
            case "possible" -> "This is a suspicion and no more: look at the next tests before acting on it.";
            default -> "The evidence neither shows nor excludes it.";
        };
    }
}
