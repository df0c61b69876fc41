package org.lineman.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.inference.SymptomSeen;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.Edge;
import org.lineman.recognize.Submission;

/** Joins established causes and symptoms into stories: what leads to what belongs together, and nothing else does. */
final class Stories {
    private final Weighing weighing;
    private final Relations relations;
    private final CaseAtHand at;
    private final List<Sum> established;
    private final List<SymptomAt> symptoms = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();

    Stories(CaseAtHand at, Weighing weighing, Relations relations) {
        this.at = at;
        this.weighing = weighing;
        this.relations = relations;
        this.established = withoutGeneral(
                weighing.all().stream().filter(this::isEstablished).toList());
        gatherSymptoms();
        established.forEach(this::drawArrows);
    }

    /**
     * A symptom, and on what.
     *
     * @param id its id
     * @param subject what it was noticed on, if known
     * @param subjects the same with the devices that show it
     * @param reported true if a person said so; false if a rule recognised it
     */
    record SymptomAt(String id, Optional<Subject> subject, Set<Subject> subjects, boolean reported) {}

    /**
     * From a cause to what it leads to.
     *
     * @param cause the cause
     * @param effect the effect; null if it is a symptom
     * @param symptom the symptom; null if it is a cause
     * @param edge the edge of the article
     * @param shown false if no evidence says how the two subjects hang together
     */
    record Arrow(Sum cause, Sum effect, SymptomAt symptom, Edge edge, boolean shown) {
        Object to() {
            return effect == null ? symptom : effect;
        }
    }

    /**
     * One story.
     *
     * @param causes its causes, those that lead to others first
     * @param symptoms its symptoms
     * @param arrows what leads to what
     * @param roots causes that nothing established leads to, the likeliest first
     */
    record Story(List<Sum> causes, List<SymptomAt> symptoms, List<Arrow> arrows, List<Sum> roots) {
        boolean isReported() {
            return symptoms.stream().anyMatch(SymptomAt::reported);
        }

        boolean hasImpact() {
            return !symptoms.isEmpty()
                    || causes.stream().anyMatch(sum -> !sum.article().impact().isEmpty());
        }
    }

    List<Sum> established() {
        return established;
    }

    List<SymptomAt> symptoms() {
        return List.copyOf(symptoms);
    }

    /** The stories: the reported ones first, then by how sure their roots are. */
    List<Story> all() {
        Map<Object, Set<Object>> neighbours = new LinkedHashMap<>();
        established.forEach(sum -> neighbours.put(sum, new LinkedHashSet<>()));
        for (Arrow arrow : arrows) {
            neighbours.get(arrow.cause()).add(arrow.to());
            neighbours.computeIfAbsent(arrow.to(), key -> new LinkedHashSet<>()).add(arrow.cause());
        }
        List<Story> stories = new ArrayList<>();
        Set<Object> told = new LinkedHashSet<>();
        for (Sum sum : established) {
            if (!told.contains(sum)) {
                Set<Object> members = new LinkedHashSet<>();
                reach(sum, neighbours, members);
                told.addAll(members);
                story(members).ifPresent(stories::add);
            }
        }
        stories.sort(Comparator.comparing((Story story) -> !story.isReported())
                .thenComparing(story -> -story.roots().get(0).decibans())
                .thenComparing(story -> story.roots().get(0).key()));
        return stories;
    }

    private static void reach(Object from, Map<Object, Set<Object>> neighbours, Set<Object> members) {
        if (members.add(from)) {
            neighbours.getOrDefault(from, Set.of()).forEach(next -> reach(next, neighbours, members));
        }
    }

    private Optional<Story> story(Set<Object> members) {
        List<Arrow> inside =
                arrows.stream().filter(arrow -> members.contains(arrow.cause())).toList();
        Map<Sum, Integer> levels = levels(inside);
        List<Sum> causes = established.stream()
                .filter(members::contains)
                .sorted(Comparator.comparing((Sum sum) -> levels.getOrDefault(sum, 0))
                        .thenComparing(Sum::key))
                .toList();
        List<Sum> roots = causes.stream()
                .filter(sum -> sum.article().kind() == Article.Kind.FAULT)
                .filter(sum -> inside.stream().noneMatch(arrow -> arrow.effect() == sum && !isSetting(arrow.cause())))
                .sorted(Comparator.comparing(Sum::decibans).reversed().thenComparing(Sum::key))
                .toList();
        List<SymptomAt> seen = symptoms.stream().filter(members::contains).toList();
        return roots.isEmpty() ? Optional.empty() : Optional.of(new Story(causes, seen, inside, roots));
    }

    /** A wrong setting makes an outage possible or worse, and is never the root of one by itself. */
    private static boolean isSetting(Sum sum) {
        return sum.article().kind() == Article.Kind.AUDIT;
    }

    /** Wrong settings that no story tells of. */
    List<Sum> settingsAside() {
        List<Story> told = all();
        return established.stream()
                .filter(Stories::isSetting)
                .filter(sum -> told.stream().noneMatch(story -> story.causes().contains(sum)))
                .toList();
    }

    /** How many steps each effect is below the farthest root, by the longest way. */
    private Map<Sum, Integer> levels(List<Arrow> inside) {
        Map<Sum, Integer> levels = new HashMap<>();
        List<String> causesFirst = new ArrayList<>(at.knowledge().graph().leavesFirst());
        Collections.reverse(causesFirst);
        inside.stream()
                .filter(arrow -> arrow.effect() != null)
                .sorted(Comparator.comparing(
                        arrow -> causesFirst.indexOf(arrow.cause().article().id())))
                .forEach(arrow -> levels.merge(arrow.effect(), levels.getOrDefault(arrow.cause(), 0) + 1, Math::max));
        return levels;
    }

    /** Possible or better, on something that is not merely what shows its effect. */
    private boolean isEstablished(Sum sum) {
        if (isSetting(sum)) {
            // A setting is as it was read: one that is right says nothing for or against another one.
            return sum.terms().stream().anyMatch(SumTerm::isSign);
        }
        if (!sum.isPossible()) {
            return false;
        }
        List<Set<Fact>> ofEffects = sum.article().leadsTo().stream()
                .flatMap(edge -> weighing.of(edge.target()).stream()
                        .filter(effect -> relations.standing(sum.subject(), edge.via(), effect.subjects())
                                != Relations.Standing.NOT))
                .map(Sum::presentFacts)
                .toList();
        return sum.terms().stream().filter(SumTerm::isSign).anyMatch(term -> ofEffects.stream()
                .noneMatch(facts -> facts.containsAll(term.facts())));
    }

    /** Leaves out a general cause where a special one rests on the same facts and more. */
    private static List<Sum> withoutGeneral(List<Sum> sums) {
        return sums.stream()
                .filter(general -> sums.stream()
                        .noneMatch(special -> general.article()
                                        .generalises()
                                        .contains(special.article().id())
                                && special.presentFacts().containsAll(general.presentFacts())))
                .toList();
    }

    private void gatherSymptoms() {
        Map<String, SymptomAt> found = new TreeMap<>();
        for (Submission.Reported reported : at.reported()) {
            SymptomAt symptom = new SymptomAt(
                    reported.symptom(),
                    reported.subject(),
                    reported.subject().map(Set::of).orElse(Set.of()),
                    true);
            found.put(
                    symptom.id()
                            + reported.subject()
                                    .map(subject -> " " + subject.label())
                                    .orElse(""),
                    symptom);
        }
        Map<String, Set<Subject>> subjects = new TreeMap<>();
        for (SymptomSeen seen : at.inferred().symptoms()) {
            if (!found.containsKey(seen.symptom())) {
                Set<Subject> shown = subjects.computeIfAbsent(
                        seen.symptom() + " " + seen.subject().label(), key -> new TreeSet<>());
                shown.add(seen.subject());
                seen.facts().forEach(fact -> shown.add(fact.subject()));
            }
        }
        for (SymptomSeen seen : at.inferred().symptoms()) {
            String key = seen.symptom() + " " + seen.subject().label();
            if (subjects.containsKey(key)) {
                found.putIfAbsent(
                        key, new SymptomAt(seen.symptom(), Optional.of(seen.subject()), subjects.get(key), false));
            }
        }
        symptoms.addAll(found.values());
    }

    private void drawArrows(Sum cause) {
        for (Edge edge : cause.article().leadsTo()) {
            for (Sum effect : established) {
                if (effect.article().id().equals(edge.target()) && Weighing.canPrecede(cause, effect)) {
                    Relations.Standing standing = relations.standing(cause.subject(), edge.via(), effect.subjects());
                    if (standing != Relations.Standing.NOT) {
                        arrows.add(new Arrow(cause, effect, null, edge, standing == Relations.Standing.SHOWN));
                    }
                }
            }
            for (SymptomAt symptom : symptoms) {
                if (symptom.id().equals(edge.target())) {
                    boolean near = symptom.subject()
                            .map(subject -> subject.kind() == Subject.Kind.SYSTEM
                                    || relations.near(cause.subject(), subject)
                                    || cause.subjects().contains(subject)
                                    || relations.standing(cause.subject(), edge.via(), symptom.subjects())
                                            != Relations.Standing.NOT)
                            .orElse(true);
                    if (near) {
                        arrows.add(new Arrow(cause, null, symptom, edge, true));
                    }
                }
            }
        }
    }
}
