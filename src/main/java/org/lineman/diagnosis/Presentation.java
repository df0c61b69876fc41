package org.lineman.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineman.fact.Subject;
import org.lineman.knowledge.CausalGraph;
import org.lineman.knowledge.Edge;
import org.lineman.knowledge.Symptom;

/** Stories and sums as the answer shows them. */
final class Presentation {
    private final CaseAtHand at;
    private final Weighing weighing;
    private final Relations relations;

    Presentation(CaseAtHand at, Weighing weighing, Relations relations) {
        this.at = at;
        this.weighing = weighing;
        this.relations = relations;
    }

    Answer.Problem problem(Stories.Story story) {
        Sum root = story.roots().get(0);
        List<Answer.ChainLink> chain = new ArrayList<>();
        List<Sum> notShown = notShownAbove(story);
        notShown.forEach(sum -> chain.add(link(sum, "not-shown", "")));
        for (Sum cause : story.causes()) {
            chain.add(link(cause, "established", linkFromAbove(story, cause)));
        }
        for (Stories.SymptomAt symptom : story.symptoms()) {
            chain.add(link(symptom, linkFromAbove(story, symptom)));
        }
        List<Answer.Candidate> differential = new ArrayList<>();
        story.causes().stream().sorted(BY_WEIGHT).map(this::candidate).forEach(differential::add);
        notShown.stream().sorted(BY_WEIGHT).map(this::candidate).forEach(differential::add);
        return new Answer.Problem(
                root.verdict().word(),
                root.article().title(),
                story.isReported() ? "reported" : "independent",
                root(root),
                story.roots().stream().skip(1).map(this::root).toList(),
                chain,
                story.symptoms().stream().map(Stories.SymptomAt::id).distinct().toList(),
                differential);
    }

    /** The likeliest first, then by name. */
    static final Comparator<Sum> BY_WEIGHT =
            Comparator.comparing(Sum::decibans).reversed().thenComparing(Sum::key);

    /** Causes right above a root that could be, but that nothing shows yet. */
    List<Sum> notShownAbove(Stories.Story story) {
        Set<Sum> found = new LinkedHashSet<>();
        CausalGraph graph = at.knowledge().graph();
        for (Sum root : story.roots()) {
            for (String above : graph.causesOf(root.article().id())) {
                for (Edge edge : graph.effects(above)) {
                    weighing.of(above).stream()
                            .filter(sum -> edge.target().equals(root.article().id()))
                            .filter(sum -> !story.causes().contains(sum))
                            .filter(sum -> sum.verdict() != Verdict.RULED_OUT && sum.couldBecomePossible())
                            .filter(sum -> isUpstream(sum, edge, root))
                            .forEach(found::add);
                }
            }
        }
        List<String> effectsFirst = graph.leavesFirst();
        return found.stream()
                .sorted(Comparator.comparing(
                                (Sum sum) -> -effectsFirst.indexOf(sum.article().id()))
                        .thenComparing(Sum::key))
                .toList();
    }

    private boolean isUpstream(Sum above, Edge edge, Sum root) {
        return above.implied()
                ? above.subject().equals(root.subject())
                        || above.subject().name().endsWith(root.subject().name())
                        || edge.via().isPresent()
                                && relations
                                        .related(edge.via().get(), root.subjects())
                                        .contains(above.subject())
                : relations.standing(above.subject(), edge.via(), root.subjects()) != Relations.Standing.NOT;
    }

    private String linkFromAbove(Stories.Story story, Object member) {
        List<Stories.Arrow> into =
                story.arrows().stream().filter(arrow -> arrow.to() == member).toList();
        if (into.isEmpty()) {
            return "";
        }
        return into.stream().anyMatch(Stories.Arrow::shown) ? "shown" : "assumed";
    }

    private Answer.Root root(Sum sum) {
        return new Answer.Root(sum.article().id(), sum.subject().name(), sum.decibans(), rounded(sum.likelihood()));
    }

    private static Answer.ChainLink link(Sum sum, String state, String link) {
        return new Answer.ChainLink(
                "cause",
                sum.article().id(),
                sum.article().title(),
                sum.subject().name(),
                state,
                link);
    }

    Answer.ChainLink link(Stories.SymptomAt symptom, String link) {
        return new Answer.ChainLink(
                "symptom",
                symptom.id(),
                at.knowledge().symptom(symptom.id()).map(Symptom::title).orElse(symptom.id()),
                symptom.subject().map(Subject::name).orElse(""),
                symptom.reported() ? "reported" : "observed",
                link);
    }

    Answer.Candidate candidate(Sum sum) {
        return new Answer.Candidate(
                sum.article().id(),
                sum.article().title(),
                sum.subject().name(),
                sum.decibans(),
                rounded(sum.likelihood()),
                sum.verdict().word(),
                sum.article().prior().decibans(),
                sum.terms().stream()
                        .filter(term -> term.state() != SumTerm.State.UNKNOWN || term.couldAdd() != 0)
                        .map(Presentation::term)
                        .toList());
    }

    private static Answer.Term term(SumTerm term) {
        return new Answer.Term(
                term.indicator(), term.state().name(), term.decibans(), term.says(), Sources.of(term.facts()));
    }

    static double rounded(double probability) {
        return Math.round(probability * 100) / 100.0;
    }

    /** The problem's best verdict, or inconclusive. */
    static String verdict(List<Stories.Story> stories) {
        Optional<Verdict> best =
                stories.stream().map(story -> story.roots().get(0).verdict()).min(Comparator.naturalOrder());
        return best.orElse(Verdict.INCONCLUSIVE).word();
    }
}
