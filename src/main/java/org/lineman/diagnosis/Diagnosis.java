package org.lineman.diagnosis;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.Fact;
import org.lineman.fact.Incident;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.CausalGraph;
import org.lineman.knowledge.Weight;
import org.lineman.recognize.Recognised;

/** Ranks what the rules concluded and writes the answer. A pure function: the same case gives the same answer. */
public final class Diagnosis {
    private static final int MOST_INCONCLUSIVE = 12;
    private static final int WORTH_PRESERVING_FOR = 3;

    private final CaseAtHand at;
    private final Relations relations;
    private final Weighing weighing;
    private final Stories stories;
    private final Presentation presentation;
    private final Timeline timeline;

    private Diagnosis(CaseAtHand at) {
        this.at = at;
        this.relations = new Relations(at.facts());
        this.weighing = new Weighing(at, relations);
        this.stories = new Stories(at, weighing, relations);
        this.presentation = new Presentation(at, weighing, relations);
        this.timeline = new Timeline(at.dating());
    }

    /** The answer to a case. */
    public static Answer of(CaseAtHand at) {
        return new Diagnosis(at).answer();
    }

    private Answer answer() {
        List<Stories.Story> all = stories.all();
        boolean anythingReported = !at.reported().isEmpty();
        List<Stories.Story> problems = all.stream()
                .filter(story -> !anythingReported || story.isReported() || story.hasImpact())
                .toList();
        List<Stories.Story> coincident =
                all.stream().filter(story -> !problems.contains(story)).toList();
        List<Sum> above = problems.stream()
                .flatMap(story -> presentation.notShownAbove(story).stream())
                .toList();
        List<Sum> open = open(problems, above);
        TestPlan plan = tests(problems, above, open);
        Answer.EvidenceSummary evidence = Evidences.summary(at.pieces());
        return new Answer(
                Evidences.id(at, evidence),
                at.pack(),
                evidence,
                window(),
                Presentation.verdict(problems),
                problems.stream().map(presentation::problem).toList(),
                open.stream()
                        .limit(MOST_INCONCLUSIVE)
                        .map(presentation::candidate)
                        .toList(),
                ruledOut().map(presentation::candidate).toList(),
                Stream.concat(
                                coincident.stream().flatMap(this::coincident),
                                stories.settingsAside().stream().map(Diagnosis::setting))
                        .toList(),
                at.stale(),
                unexplained(problems),
                plan.missing(),
                plan.tests(),
                remedies(problems, open),
                Support.flags(at.knowledge(), at.incident().map(Incident::to), at.facts()),
                timeline.of(at.facts()),
                at.joined().stream()
                        .map(one -> new Answer.Identity(one.name(), one.others(), one.why(), one.assumed()))
                        .toList(),
                at.facts().stream()
                        .sorted(Comparator.comparing(Fact::source).thenComparing(Fact::toString))
                        .toList(),
                at.problems().stream()
                        .sorted(Comparator.comparing(ReadingProblem::source).thenComparing(ReadingProblem::says))
                        .toList());
    }

    private TestPlan tests(List<Stories.Story> problems, List<Sum> above, List<Sum> open) {
        TestPlan plan = new TestPlan(at.knowledge(), new CommandText(at.joined()));
        Stream.of(problems.stream().flatMap(story -> story.causes().stream()), above.stream(), open.stream())
                .flatMap(sums -> sums)
                .distinct()
                .forEach(plan::consider);
        for (Stories.Story story : problems) {
            story.roots().forEach(plan::considerRoot);
            story.arrows().stream().filter(arrow -> !arrow.shown()).forEach(plan::considerAssumed);
        }
        return plan;
    }

    /** Causes that nothing settles: something speaks for them, or they could be behind a reported symptom. */
    private List<Sum> open(List<Stories.Story> problems, List<Sum> above) {
        Set<String> shown = problems.stream()
                .flatMap(story -> story.causes().stream())
                .map(Sum::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        above.forEach(sum -> shown.add(sum.key()));
        return weighing.all().stream()
                .filter(sum -> !shown.contains(sum.key()))
                .filter(sum -> sum.article().kind() == Article.Kind.FAULT)
                .filter(sum -> sum.hasOwnPresent(Weight.MODERATE) || canReachReported(sum))
                .filter(sum -> sum.verdict() != Verdict.RULED_OUT && sum.couldBecomePossible())
                .filter(sum -> stories.established().stream().noneMatch(other -> other == sum))
                .sorted(Comparator.comparing((Sum sum) -> !sum.hasOwnPresent(1)).thenComparing(Presentation.BY_WEIGHT))
                .toList();
    }

    private boolean canReachReported(Sum sum) {
        return at.reported().stream()
                .anyMatch(reported ->
                        at.knowledge().graph().canReach(sum.article().id(), reported.symptom()));
    }

    /** Causes of a symptom of this case that the evidence excludes: an exoneration is worth as much as an accusation. */
    private Stream<Sum> ruledOut() {
        CausalGraph graph = at.knowledge().graph();
        return weighing.all().stream()
                .filter(sum ->
                        sum.verdict() == Verdict.RULED_OUT && sum.article().kind() == Article.Kind.FAULT)
                .filter(sum -> weighing.of(sum.article().id()).stream().noneMatch(Sum::isPossible))
                .filter(sum -> stories.symptoms().stream()
                        .anyMatch(symptom -> graph.canReach(sum.article().id(), symptom.id())));
    }

    private Stream<Answer.Coincident> coincident(Stories.Story story) {
        return story.causes().stream()
                .map(
                        sum -> new Answer.Coincident(
                                sum.article().id(),
                                sum.article().title(),
                                sum.subject().name(),
                                "true, but no path leads from it to what was reported, and nothing shows that it harms service"));
    }

    private static Answer.Coincident setting(Sum sum) {
        return new Answer.Coincident(
                sum.article().id(),
                sum.article().title(),
                sum.subject().name(),
                "a setting to look at, never by itself the root of an outage: see the audit");
    }

    private List<Answer.ChainLink> unexplained(List<Stories.Story> problems) {
        return stories.symptoms().stream()
                .filter(symptom ->
                        problems.stream().noneMatch(story -> story.symptoms().contains(symptom)))
                .map(symptom -> presentation.link(symptom, ""))
                .toList();
    }

    private static List<Answer.Step> remedies(List<Stories.Story> problems, List<Sum> open) {
        RemedyPlan plan = new RemedyPlan();
        problems.forEach(story -> story.causes().forEach(plan::established));
        open.stream().limit(WORTH_PRESERVING_FOR).forEach(plan::open);
        return plan.steps();
    }

    private Answer.IncidentWindow window() {
        Optional<Incident> incident = at.incident();
        return new Answer.IncidentWindow(
                incident.map(Incident::from).map(timeline::show).orElse(""),
                incident.map(Incident::to).map(timeline::show).orElse(""),
                incident.map(Incident::onset).map(timeline::show).orElse(""),
                at.dating().knowsZone() ? at.dating().zoneToShow().getId() : "",
                at.windowGiven() ? "given" : incident.isPresent() ? "inferred" : "");
    }

    /** The pieces of evidence as the answer lists them. */
    static Answer.Item item(Recognised.Piece piece) {
        return new Answer.Item(
                piece.evidence().name(),
                piece.evidence().content().size(),
                piece.kind(),
                piece.evidence().node().orElse(""),
                piece.lines(),
                piece.recognised(),
                piece.unrecognised(),
                piece.examples());
    }
}
