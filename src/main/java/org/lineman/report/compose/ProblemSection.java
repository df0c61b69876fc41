package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.diagnosis.Answer.Candidate;
import org.lineman.diagnosis.Answer.ChainLink;
import org.lineman.diagnosis.Answer.Problem;
import org.lineman.report.material.ReportCase;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Item;
import org.lineman.report.paper.Block.Tone;
import org.lineman.report.paper.Text;

/** One problem: what it is and how sure, how it came about, what speaks for and against it. */
final class ProblemSection {
    private ProblemSection() {}

    static List<Block> of(ReportCase shown) {
        List<Block> blocks = new ArrayList<>();
        int number = 1;
        for (Problem problem : shown.problems()) {
            String count = shown.problems().size() > 1
                    ? "Problem " + number++ + " of " + shown.problems().size() + ": "
                    : "The problem: ";
            blocks.add(new Block.Heading(2, Text.of(count + problem.title())));
            blocks.addAll(of(problem, anythingReported(shown)));
        }
        return blocks;
    }

    private static List<Block> of(Problem problem, boolean anythingReported) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Notice(
                problem.verdict().equals("possible") ? Tone.CAUTION : Tone.ADVICE,
                Text.strong(Verdicts.word(problem.verdict()) + ". ")
                        .and(Text.code(problem.root().cause()))
                        .and(Words.of(problem.root().subject()) + ": likelihood "
                                + Words.likelihood(problem.root().likelihood()) + ", "
                                + Words.signed(problem.root().decibans()) + " decibans. "
                                + Verdicts.reservation(problem.verdict())
                                + (anythingReported && problem.relation().equals("independent")
                                        ? " It has nothing to do with what was reported."
                                        : ""))));
        if (!problem.chain().isEmpty()) {
            blocks.add(new Block.Heading(3, Text.of("How it came about")));
            blocks.add(new Block.Paragraph(
                    Text.faint("From the root down. Each effect has its cause above it, not always right above.")));
            blocks.add(new Block.Chain(
                    problem.chain().stream().map(ProblemSection::link).toList()));
        }
        blocks.add(new Block.Heading(3, Text.of("For and against")));
        problem.differential().stream()
                .filter(Verdicts::isEstablished)
                .forEach(candidate -> blocks.addAll(WeighingTable.of(candidate)));
        alsoWeighed(blocks, problem.differential());
        return blocks;
    }

    private static Block.Link link(ChainLink link) {
        boolean shown = !link.state().equals("not-shown");
        String state = link.kind().equals("symptom") ? ", " + link.state() : shown ? "" : ", not shown yet";
        return new Block.Link(
                Text.of(link.title() + Words.of(link.subject())).and(Text.faint(state)), shown, how(link));
    }

    private static String how(ChainLink link) {
        return switch (link.link()) {
            case "shown" -> "effect";
            case "assumed" -> "effect, as is assumed: nothing shows how it hangs together with its cause";
            default -> "";
        };
    }

    private static void alsoWeighed(List<Block> blocks, List<Candidate> differential) {
        List<Item> rest = differential.stream()
                .filter(candidate -> !Verdicts.isEstablished(candidate))
                .map(candidate -> Item.of(line(candidate)))
                .toList();
        if (!rest.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("Also weighed:")));
            blocks.add(new Block.Items(false, rest));
        }
    }

    /** A cause in one line, where its sum is not worth the space. */
    static Text line(Candidate candidate) {
        return Text.of(candidate.title() + Words.of(candidate.subject()) + ", ")
                .and(Text.code(candidate.cause()))
                .and(": " + candidate.verdict() + ", likelihood " + Words.likelihood(candidate.likelihood()) + ", "
                        + Words.signed(candidate.decibans()) + " decibans");
    }

    private static boolean anythingReported(ReportCase shown) {
        return shown.problems().stream().anyMatch(problem -> problem.relation().equals("reported"))
                || shown.aside().unexplained().stream()
                        .anyMatch(symptom -> symptom.state().equals("reported"));
    }
}
