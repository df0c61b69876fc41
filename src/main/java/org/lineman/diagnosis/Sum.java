package org.lineman.diagnosis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Weight;

/**
 * One cause on one subject, weighed.
 *
 * @param article the cause
 * @param subject what it would be about
 * @param terms the terms besides the prior, in the article's order, then what the effects add
 * @param implied true if only an effect, or a reported symptom, brought it up
 */
record Sum(Article article, Subject subject, List<SumTerm> terms, boolean implied) {
    private static final int NINE_IN_TEN = 90;
    private static final int LIKELIHOOD_TO_CONFIRM = 99;

    /** The prior and all terms. */
    int decibans() {
        return article.prior().decibans()
                + terms.stream().mapToInt(SumTerm::decibans).sum();
    }

    /** 1/(1+10^(−decibans/10)): the sum as a probability. */
    double likelihood() {
        return likelihood(decibans());
    }

    static double likelihood(int decibans) {
        return 1 / (1 + Math.pow(10, -decibans / 10.0));
    }

    /** The likelihood in hundredths, rounded: what is shown is what is compared. */
    private long hundredths() {
        return Math.round(likelihood() * 100);
    }

    /** What the sum amounts to. */
    Verdict verdict() {
        boolean against = terms.stream().anyMatch(term -> term.decibans() < 0);
        if (terms.stream().anyMatch(term -> term.decibans() <= -Weight.CONCLUSIVE) || against && hundredths() <= 1) {
            return Verdict.RULED_OUT;
        }
        if (hundredths() >= LIKELIHOOD_TO_CONFIRM
                && article.source().kind() == Article.Trust.VENDOR_CONFIRMED
                && terms.stream().anyMatch(term -> term.isOwnPresent() && term.decibans() >= Weight.CONCLUSIVE)) {
            return Verdict.CONFIRMED;
        }
        if (hundredths() >= NINE_IN_TEN) {
            return Verdict.LIKELY;
        }
        return hundredths() >= 50 ? Verdict.POSSIBLE : Verdict.INCONCLUSIVE;
    }

    boolean isLikely() {
        return verdict().compareTo(Verdict.LIKELY) <= 0;
    }

    boolean isPossible() {
        return verdict().compareTo(Verdict.POSSIBLE) <= 0;
    }

    /** True if what is still unknown could make it possible; of a group only what is stronger than the sign that it has. */
    boolean couldBecomePossible() {
        Map<String, Integer> found = new TreeMap<>();
        Map<String, Integer> more = new TreeMap<>();
        for (SumTerm term : terms) {
            if (term.isOwnPresent()) {
                found.merge(term.group(), Math.max(0, term.decibans()), Math::max);
            } else if (term.state() == SumTerm.State.UNKNOWN) {
                more.merge(term.group(), term.couldAdd(), Math::max);
            }
        }
        int best = decibans();
        for (Map.Entry<String, Integer> group : more.entrySet()) {
            best += Math.max(0, group.getValue() - found.getOrDefault(group.getKey(), 0));
        }
        return verdict() != Verdict.RULED_OUT && likelihood(best) >= 0.5;
    }

    boolean hasOwnPresent(int atLeast) {
        return terms.stream()
                .anyMatch(term -> term.isSign()
                        && article.indicator(term.indicator()).orElseThrow().decibans(true) >= atLeast);
    }

    /** The facts of everything found present. */
    Set<Fact> presentFacts() {
        Set<Fact> facts = new LinkedHashSet<>();
        terms.stream().filter(SumTerm::isOwnPresent).forEach(term -> facts.addAll(term.facts()));
        return facts;
    }

    /** What it is about: its subject and the subjects of the facts that show it. */
    Set<Subject> subjects() {
        Set<Subject> subjects = new TreeSet<>();
        subjects.add(subject);
        presentFacts().forEach(fact -> subjects.add(fact.subject()));
        return subjects;
    }

    String key() {
        return article.id() + " " + subject.label();
    }
}
