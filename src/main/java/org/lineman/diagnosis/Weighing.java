package org.lineman.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lineman.fact.Clause;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.inference.Observation;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.CausalGraph;
import org.lineman.knowledge.Edge;
import org.lineman.knowledge.Indicator;

/** Makes the sums, from the last effects up, so that what an effect adds to its causes is known when they are weighed. */
final class Weighing {
    private final CaseAtHand at;
    private final CausalGraph graph;
    private final Relations relations;
    private final Vendors vendors;
    private final Map<String, List<Sum>> sums = new LinkedHashMap<>();

    Weighing(CaseAtHand at, Relations relations) {
        this.at = at;
        this.graph = at.knowledge().graph();
        this.relations = relations;
        this.vendors = Vendors.of(at);
        for (String cause : graph.leavesFirst()) {
            sums.put(cause, weigh(at.knowledge().article(cause).orElseThrow()));
        }
    }

    /** All sums, the most decibans first. */
    List<Sum> all() {
        return sums.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Sum::decibans).reversed().thenComparing(Sum::key))
                .toList();
    }

    List<Sum> of(String cause) {
        return sums.getOrDefault(cause, List.of());
    }

    private List<Sum> weigh(Article article) {
        Map<Subject, List<Observation>> bySubject = new TreeMap<>();
        Optional<Instant> firstSymptom = Onset.firstOf(at.inferred().symptoms().stream()
                .filter(symptom -> graph.canReach(article.id(), symptom.symptom()))
                .toList());
        at.inferred().observations().stream()
                .filter(seen -> seen.cause().equals(article.id()))
                .filter(seen -> !tooLate(seen, firstSymptom))
                .forEach(seen -> bySubject
                        .computeIfAbsent(seen.subject(), subject -> new ArrayList<>())
                        .add(seen));
        List<Sum> found = new ArrayList<>();
        bySubject.forEach((subject, seen) -> found.add(sum(article, subject, seen, false)));
        for (Subject subject : impliedSubjects(article, bySubject.keySet())) {
            found.add(sum(article, subject, List.of(), true));
        }
        return found;
    }

    /** What began after the first symptom that it could explain is no cause of it. */
    private static boolean tooLate(Observation seen, Optional<Instant> firstSymptom) {
        return seen.present() && firstSymptom.isPresent() && Onset.beganAfter(seen.facts(), firstSymptom.get());
    }

    /** Subjects that nothing was observed of, but that a possible effect or a reported symptom leads up to. */
    private Set<Subject> impliedSubjects(Article article, Set<Subject> observed) {
        Set<Subject> implied = new TreeSet<>();
        for (Edge edge : article.leadsTo()) {
            for (Sum effect : of(edge.target())) {
                boolean alreadyThere = observed.stream()
                        .anyMatch(subject ->
                                relations.standing(subject, edge.via(), effect.subjects()) != Relations.Standing.NOT);
                if (effect.isPossible() && !alreadyThere) {
                    implied.addAll(upstream(article, edge, effect));
                }
            }
        }
        if (implied.isEmpty() && observed.isEmpty() && vendors.admit(article)) {
            at.reported().stream()
                    .filter(reported -> graph.canReach(article.id(), reported.symptom()))
                    .map(reported -> reported.subject()
                            .filter(subject -> subject.kind() == article.subject())
                            .orElse(new Subject(article.subject(), "not known yet")))
                    .forEach(implied::add);
        }
        return implied;
    }

    private Set<Subject> upstream(Article article, Edge edge, Sum effect) {
        if (edge.via().isEmpty()) {
            return Set.of(effect.subject());
        }
        Set<Subject> known = new TreeSet<>();
        relations.related(edge.via().get(), effect.subjects()).stream()
                .filter(subject -> subject.kind() == article.subject())
                .forEach(known::add);
        if (known.isEmpty()) {
            known.add(new Subject(
                    article.subject(),
                    "a " + article.subject().word() + " of " + effect.subject().name()));
        }
        return known;
    }

    private Sum sum(Article article, Subject subject, List<Observation> seen, boolean implied) {
        List<SumTerm> terms = new ArrayList<>();
        for (Indicator indicator : article.indicators()) {
            terms.add(term(indicator, seen));
        }
        keepTheStrongestOfEachGroup(terms);
        Sum own = new Sum(article, subject, List.copyOf(terms), implied);
        for (Edge edge : article.leadsTo()) {
            effectOf(edge, own).ifPresent(terms::add);
        }
        return new Sum(article, subject, List.copyOf(terms), implied);
    }

    private static SumTerm term(Indicator indicator, List<Observation> seen) {
        for (boolean present : new boolean[] {true, false}) {
            List<Observation> matching = seen.stream()
                    .filter(one -> one.indicator().equals(indicator.id()) && one.present() == present)
                    .toList();
            if (!matching.isEmpty()) {
                List<Fact> facts = matching.stream()
                        .flatMap(one -> one.facts().stream())
                        .distinct()
                        .toList();
                String sentence = present ? indicator.says() : indicator.saysAbsent();
                return new SumTerm(
                        indicator.id(),
                        indicator.group(),
                        present ? SumTerm.State.PRESENT : SumTerm.State.ABSENT,
                        indicator.decibans(present),
                        0,
                        Clause.fill(sentence, matching.get(0).facts()),
                        facts);
            }
        }
        return new SumTerm(
                indicator.id(), indicator.group(), SumTerm.State.UNKNOWN, 0, indicator.decibans(true), "", List.of());
    }

    private static void keepTheStrongestOfEachGroup(List<SumTerm> terms) {
        Map<String, SumTerm> strongest = new TreeMap<>();
        for (SumTerm term : terms) {
            strongest.merge(term.group(), term, Weighing::stronger);
        }
        terms.replaceAll(term -> strongest.get(term.group()) == term ? term : term.withDecibans(0));
    }

    /** The one farther from zero; of two alike the one that speaks against, which errs on the side of doubt. */
    private static SumTerm stronger(SumTerm a, SumTerm b) {
        return Stream.of(a, b)
                .max(Comparator.comparing((SumTerm term) -> Math.abs(term.decibans()))
                        .thenComparing(SumTerm::decibans, Comparator.reverseOrder())
                        .thenComparing(term -> term == a))
                .orElseThrow();
    }

    private Optional<SumTerm> effectOf(Edge edge, Sum cause) {
        return of(edge.target()).stream()
                .filter(Sum::isLikely)
                .filter(effect ->
                        relations.standing(cause.subject(), edge.via(), effect.subjects()) == Relations.Standing.SHOWN)
                .filter(effect -> canPrecede(cause, effect))
                .findFirst()
                .filter(effect -> edge.weight().decibans() != 0)
                .map(effect -> new SumTerm(
                        SumTerm.LEADS_TO + edge.target(),
                        SumTerm.LEADS_TO + edge.target(),
                        SumTerm.State.PRESENT,
                        edge.weight().decibans(),
                        0,
                        "leads to what is itself likely: " + effect.article().title(),
                        List.of()));
    }

    static boolean canPrecede(Sum cause, Sum effect) {
        Optional<Instant> first = Onset.firstSeen(effect.presentFacts());
        return first.isEmpty() || !Onset.beganAfter(List.copyOf(cause.presentFacts()), first.get());
    }
}
