package org.lineman.door.cli;

import java.util.List;
import org.lineman.diagnosis.Answer.Candidate;
import org.lineman.diagnosis.Answer.Term;

/** A cause's sum: every term with its decibans and where it was read, so that the reader can check it. */
final class Weighing {
    private static final int INDENT = 4;
    private static final String COLUMN = "%5s  ";

    private Weighing() {}

    static void print(Page page, Candidate candidate) {
        page.item(
                2,
                "",
                candidate.title() + " (" + Words.subject(candidate.subject()) + "): " + candidate.verdict() + ", "
                        + Words.decibans(candidate.decibans()),
                Ink.BOLD);
        line(page, Words.signed(candidate.prior()), "before any evidence: how often it is met", Ink.FAINT);
        terms(page, candidate.terms(), "PRESENT");
        terms(page, candidate.terms(), "ABSENT");
        page.text(INDENT, " " + page.look().glyphs().rule().repeat(4));
        line(page, Words.signed(candidate.decibans()), "the sum", Ink.PLAIN);
        terms(page, candidate.terms(), "UNKNOWN");
    }

    private static void terms(Page page, List<Term> terms, String state) {
        for (Term term : terms) {
            if (term.state().equals(state)) {
                line(page, figure(term), says(term), ink(term));
                if (!term.sources().isEmpty()) {
                    page.item(INDENT + 7, "", Sources.text(term.sources()), Ink.CYAN);
                }
            }
        }
    }

    private static void line(Page page, String figure, String says, Ink ink) {
        page.item(INDENT, String.format(COLUMN, figure), says, ink);
    }

    private static String figure(Term term) {
        return term.state().equals("UNKNOWN") ? "?" : Words.signed(term.decibans());
    }

    private static String says(Term term) {
        String says = term.says().isEmpty() ? term.indicator() : term.says();
        if (term.state().equals("UNKNOWN")) {
            return "not known: " + says;
        }
        return term.decibans() == 0 ? says + " (says the same as another finding: counted once)" : says;
    }

    private static Ink ink(Term term) {
        if (term.state().equals("UNKNOWN") || term.decibans() == 0) {
            return Ink.FAINT;
        }
        return term.decibans() > 0 ? Ink.GREEN : Ink.YELLOW;
    }
}
