package org.lineman.report.compose;

import java.util.ArrayList;
import java.util.List;
import org.lineman.diagnosis.Answer.Candidate;
import org.lineman.diagnosis.Answer.Term;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Column;
import org.lineman.report.paper.Text;

/** The sum of a cause: every term, what it adds and where it was read, so that the reader can check it. */
final class WeighingTable {
    private static final List<Column> COLUMNS =
            List.of(new Column("Decibans", 2, true), Column.of("Finding", 9), Column.of("Read at", 8));

    private WeighingTable() {}

    static List<Block> of(Candidate candidate) {
        List<List<Text>> rows = new ArrayList<>();
        rows.add(row(
                Text.of(Words.signed(candidate.prior())),
                Text.faint("before any evidence: how often it is met"),
                Text.NONE));
        terms(rows, candidate, "PRESENT");
        terms(rows, candidate, "ABSENT");
        rows.add(row(
                Text.strong(Words.signed(candidate.decibans())),
                Text.strong("the sum: likelihood " + Words.likelihood(candidate.likelihood())),
                Text.NONE));
        terms(rows, candidate, "UNKNOWN");
        return List.of(
                new Block.Heading(
                        4, Text.of(candidate.title() + Words.of(candidate.subject()) + ": " + candidate.verdict())),
                new Block.Table(COLUMNS, rows));
    }

    private static void terms(List<List<Text>> rows, Candidate candidate, String state) {
        candidate.terms().stream()
                .filter(term -> term.state().equals(state))
                .forEach(term -> rows.add(row(figure(term), finding(term), PlaceText.of(term.sources()))));
    }

    private static Text figure(Term term) {
        return Text.of(term.state().equals("UNKNOWN") ? "?" : Words.signed(term.decibans()));
    }

    private static Text finding(Term term) {
        Text says = term.says().isEmpty() ? Text.code(term.indicator()) : Text.of(term.says());
        if (term.state().equals("UNKNOWN")) {
            return Text.faint("nobody looked: ").and(says);
        }
        Text found = term.state().equals("ABSENT")
                ? Text.faint("looked for, not there: ").and(says)
                : says;
        return term.decibans() == 0
                ? found.and(Text.faint(" (says the same as another finding: counted once)"))
                : found;
    }

    private static List<Text> row(Text figure, Text finding, Text place) {
        return List.of(figure, finding, place);
    }
}
