package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.Answer.Step;
import org.lineman.report.material.ReportCase;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Item;
import org.lineman.report.paper.Block.Tone;
import org.lineman.report.paper.Text;

/** What a person reads who reads nothing else: what it is, how sure, what to do first and what never to do. */
final class SummarySection {
    /** More would be read by nobody here; the section further down has all of them. */
    private static final int NEVERS = 4;

    private final ReportCase shown;
    private final Length length;

    private SummarySection(ReportCase shown, Length length) {
        this.shown = shown;
        this.length = length;
    }

    static List<Block> of(ReportCase shown, Length length) {
        SummarySection section = new SummarySection(shown, length);
        List<Block> blocks = new ArrayList<>(section.verdict());
        section.doubts(blocks);
        section.first(blocks);
        section.never().ifPresent(blocks::add);
        return blocks;
    }

    private List<Block> verdict() {
        if (!Verdicts.namesACause(shown)) {
            return List.of(new Block.Notice(
                    Tone.CAUTION,
                    Text.strong("No cause can be named from this evidence.")
                            .and(
                                    shown.nextTests().isEmpty()
                                            ? " Give logs, traces or command output of the time of the incident."
                                            : " The next tests say what would settle it.")));
        }
        List<Block> sentences = new ArrayList<>();
        length.few(shown.problems())
                .forEach(problem -> sentences.add(new Block.Paragraph(
                        Text.strong(Verdicts.word(problem.verdict()) + ": " + Verdicts.claim(problem, length) + ".")
                                .and(" " + Verdicts.reservation(problem.verdict())))));
        more(shown.problems().size()).ifPresent(sentences::add);
        return sentences;
    }

    private Optional<Block> more(int problems) {
        int hidden = problems - Math.min(problems, length.items());
        return hidden == 0
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(
                        Text.of("And " + Words.count(hidden, "more problem") + ": see the whole report.")));
    }

    private void doubts(List<Block> blocks) {
        List<Item> items = length.few(Doubts.of(shown)).stream()
                .map(doubt -> Item.of(Text.of(length.clipped(doubt))))
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.strong("What is open")));
            blocks.add(new Block.Items(false, items));
        }
    }

    private void first(List<Block> blocks) {
        List<Item> items = new ArrayList<>();
        firstOf("preserve").ifPresent(step -> items.add(item("Save, before it is lost: ", step)));
        firstOf("restore")
                .or(() -> firstOf("fix"))
                .ifPresent(step -> items.add(item(items.isEmpty() ? "Do: " : "Then: ", step)));
        if (!shown.verdict().equals("confirmed")) {
            shown.nextTests().stream().findFirst().ifPresent(test -> items.add(test(test)));
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.strong("What to do first")));
            blocks.add(new Block.Items(true, items));
        }
    }

    private Item item(String label, Step step) {
        return Item.of(Text.strong(label).and(length.clipped(Words.sentence(step.do_() + where(step.on())))));
    }

    private Item test(Answer.TestToRun test) {
        return Item.of(
                Text.strong("To be surer: ").and(length.clipped(Words.sentence(test.title() + where(test.on())))));
    }

    private static String where(String on) {
        return on.isEmpty() ? "" : " (on " + Words.subject(on) + ")";
    }

    private Optional<Step> firstOf(String kind) {
        return shown.remedies().stream()
                .filter(step -> step.kind().equals(kind) && !step.lastResort())
                .findFirst();
    }

    private Optional<Block> never() {
        List<Step> forbidden = shown.remedies().stream()
                .filter(step -> step.kind().equals("never"))
                .toList();
        if (forbidden.isEmpty()) {
            return Optional.empty();
        }
        Text text = Text.strong("Never: ");
        int told = Math.min(NEVERS, length.items());
        for (Step step : forbidden.subList(0, Math.min(told, forbidden.size()))) {
            text = text.and(length.clipped(Words.sentence(step.do_())) + " ");
        }
        if (forbidden.size() > told) {
            text = text.and("And " + (forbidden.size() - told) + " more in the whole report.");
        }
        return Optional.of(new Block.Notice(Tone.DANGER, text));
    }
}
