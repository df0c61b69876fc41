package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.diagnosis.Answer.ChainLink;
import org.lineman.diagnosis.Answer.Problem;
import org.lineman.report.material.ReportCase;

/** What an answer leaves open: the reader should know before acting. */
final class Doubts {
    private Doubts() {}

    /** Sentences, the gravest first; empty if nothing is open. */
    static List<String> of(ReportCase shown) {
        List<String> doubts = new ArrayList<>();
        for (ChainLink symptom : shown.aside().unexplained()) {
            doubts.add("No cause found here explains: " + symptom.title() + Words.of(symptom.subject()) + ".");
        }
        for (Problem problem : shown.problems()) {
            doubts.addAll(of(problem));
        }
        if (!shown.inconclusive().isEmpty()) {
            doubts.add(Words.count(shown.inconclusive().size(), "other cause")
                    + (shown.inconclusive().size() == 1 ? " is" : " are") + " neither shown nor excluded.");
        }
        if (!shown.unread().isEmpty()) {
            doubts.add("Part of the evidence could not be read, or only with a doubt ("
                    + Words.count(shown.unread().size(), "note") + ").");
        }
        return List.copyOf(doubts);
    }

    private static List<String> of(Problem problem) {
        List<String> doubts = new ArrayList<>();
        problem.chain().stream()
                .filter(link -> link.state().equals("not-shown"))
                .forEach(link -> doubts.add(problem.title() + " may itself come from this, which nothing shows yet: "
                        + Words.sentence(link.title() + Words.of(link.subject()))));
        problem.alsoRoots()
                .forEach(root -> doubts.add("There is a second root that the evidence establishes: " + root.cause()
                        + Words.of(root.subject()) + ", likelihood " + Words.likelihood(root.likelihood()) + "."));
        if (problem.chain().stream().anyMatch(link -> link.link().equals("assumed"))) {
            doubts.add("In the chain of \"" + problem.title() + "\" some links are assumed, not shown.");
        }
        return doubts;
    }
}
