package org.lineman;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.Audit;
import org.lineman.diagnosis.AuditAnswer;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.diagnosis.Diagnosis;
import org.lineman.diagnosis.Window;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.ClockReading;
import org.lineman.fact.Dating;
import org.lineman.fact.Fact;
import org.lineman.fact.Identities;
import org.lineman.fact.Incident;
import org.lineman.fact.Stamp;
import org.lineman.fact.Vocabulary;
import org.lineman.fact.When;
import org.lineman.inference.EvaluationLimits;
import org.lineman.inference.EvaluationStopped;
import org.lineman.inference.Inferred;
import org.lineman.knowledge.Catalogue;
import org.lineman.pack.Pack;
import org.lineman.recognize.Recognised;
import org.lineman.recognize.Submission;
import org.lineman.topology.HeartbeatGraph;

/** The order of the pipeline: recognise, date, identify, infer, rank. Safe for use by many threads. */
public final class Diagnose {
    private final Pack pack;
    private final EvaluationLimits limits;
    private final Stages stages;
    private final Captures captures = new Captures();

    /** Diagnoses with a pack within the usual limits. */
    public Diagnose(Pack pack) {
        this(pack, EvaluationLimits.USUAL);
    }

    /** Diagnoses with a pack within these limits. */
    public Diagnose(Pack pack, EvaluationLimits limits) {
        this(pack, limits, Stages.UNWATCHED);
    }

    private Diagnose(Pack pack, EvaluationLimits limits, Stages stages) {
        this.pack = pack;
        this.limits = limits;
        this.stages = stages;
    }

    /** The same pipeline, whose stages run where somebody watches them. */
    public Diagnose watchedBy(Stages watching) {
        return new Diagnose(pack, limits, watching);
    }

    /** The same pipeline within other limits. */
    public Diagnose within(EvaluationLimits others) {
        return new Diagnose(pack, others, stages);
    }

    /** The pack that answers. */
    public Pack pack() {
        return pack;
    }

    /** Reads the evidence of a submission and draws no conclusion. */
    public Recognised recognise(Submission submission) {
        return recognise(submission, bytes -> {});
    }

    /** The same, telling how many bytes have been read so far. */
    public Recognised recognise(Submission submission, LongConsumer progress) {
        return stages.recognise(
                () -> captures.compare(pack.recognizers().read(submission.evidence(), captures::read, progress)));
    }

    /**
     * Answers a submission. Whatever the evidence is, there is an answer: what cannot be read is named in it.
     *
     * @throws EvaluationStopped if the rules used up their limits
     */
    public Answer answer(Submission submission) {
        return answer(submission, recognise(submission));
    }

    /** Answers a submission whose evidence has been read. */
    public Answer answer(Submission submission, Recognised recognised) {
        CaseAtHand atHand = atHand(submission, recognised);
        return stages.rank(() -> Diagnosis.of(atHand));
    }

    /**
     * All that is known of a submission before it is ranked: what {@link Diagnosis#of} makes the answer of, with the facts as
     * the rules saw them.
     *
     * @throws EvaluationStopped if the rules used up their limits
     */
    public CaseAtHand atHand(Submission submission) {
        return atHand(submission, recognise(submission));
    }

    private CaseAtHand atHand(Submission submission, Recognised recognised) {
        Submission whole = withRequests(submission, recognised);
        List<Fact> read = all(whole, recognised);
        Dating dating = dating(whole, recognised);
        List<Fact> dated = read.stream().map(dating::date).toList();
        Optional<Window> window = window(whole, dating).or(() -> Window.newest(dated));
        Map<Boolean, List<Fact>> byStaleness = dated.stream()
                .collect(Collectors.partitioningBy(
                        fact -> window.flatMap(one -> one.stale(fact, dating)).isPresent()));
        List<Fact> current = byStaleness.get(false);
        Catalogue catalogue = new Catalogue(pack.knowledge());
        Identities identities = Identities.of(current, catalogue);
        List<Fact> facts = new ArrayList<>(renamed(current, identities));
        facts.addAll(catalogue.assumed(facts));
        facts.addAll(HeartbeatGraph.added(facts));
        Inferred inferred = stages.infer(
                () -> pack.rules().infer(facts, symptoms -> window.map(one -> one.incident(symptoms, facts)), limits));
        Optional<Incident> incident = window.map(one -> one.incident(inferred.symptoms(), facts));
        facts.addAll(inferred.derived());
        List<ReadingProblem> problems = new ArrayList<>(whole.problems());
        problems.addAll(recognised.problems());
        problems.addAll(zoneless(dated));
        return new CaseAtHand(
                pack.knowledge(),
                new Answer.PackRef(pack.version(), pack.digest()),
                whole.reported().stream()
                        .map(one -> new Submission.Reported(
                                one.symptom(), one.subject().map(identities::canonical)))
                        .toList(),
                List.copyOf(facts),
                window.map(one -> one.stale(renamed(byStaleness.get(true), identities), dating))
                        .orElse(List.of()),
                inferred,
                incident,
                window.map(Window::given).orElse(false),
                dating,
                identities.joined(),
                recognised.pieces(),
                problems);
    }

    /**
     * The heartbeat graph of a submission, of all its facts whatever their day: who exchanges heartbeats with whom, who should,
     * and what explains those that fail.
     */
    public HeartbeatGraph heartbeats(Submission submission) {
        return heartbeats(submission, recognise(submission));
    }

    /** The same of a submission whose evidence has been read. */
    public HeartbeatGraph heartbeats(Submission submission, Recognised recognised) {
        return HeartbeatGraph.of(identified(all(submission, recognised)));
    }

    /**
     * Audits the configuration in a submission: what is set wrongly, what is right, and what was not there to be judged. What
     * people notice plays no part in it.
     *
     * @throws EvaluationStopped if the rules used up their limits
     */
    public AuditAnswer audit(Submission submission) {
        return audit(submission, recognise(submission));
    }

    /** Audits a submission whose evidence has been read. */
    public AuditAnswer audit(Submission submission, Recognised recognised) {
        List<Fact> facts = identified(all(submission, recognised));
        Inferred inferred = stages.infer(() -> pack.rules().infer(facts, symptoms -> Optional.empty(), limits));
        List<ReadingProblem> problems = new ArrayList<>(submission.problems());
        problems.addAll(recognised.problems());
        return new Audit(pack.knowledge(), inferred, facts)
                .answer(new Answer.PackRef(pack.version(), pack.digest()), recognised.pieces(), problems);
    }

    /** What the caller said and what the evidence says. */
    private static List<Fact> all(Submission submission, Recognised recognised) {
        List<Fact> all = new ArrayList<>(submission.facts());
        all.addAll(recognised.facts());
        return all;
    }

    /** The same facts, each machine under one name. */
    private List<Fact> identified(List<Fact> facts) {
        return renamed(facts, Identities.of(facts, new Catalogue(pack.knowledge())));
    }

    private static List<Fact> renamed(List<Fact> facts, Identities identities) {
        return facts.stream()
                .map(fact -> Vocabulary.rewrite(fact, fact.time(), identities::canonical))
                .distinct()
                .toList();
    }

    /** Local times of an unknown zone beside times that are exact: they are compared, and that may be hours off. */
    private static List<ReadingProblem> zoneless(List<Fact> dated) {
        if (dated.stream().noneMatch(fact -> fact.time().stamp() instanceof Stamp.Exact)) {
            return List.of();
        }
        return dated.stream()
                .filter(fact -> fact.time().basis() == When.Basis.ZONE_UNKNOWN)
                .map(fact -> fact.source().evidence())
                .distinct()
                .sorted()
                .map(evidence -> ReadingProblem.of(
                        evidence,
                        "its times name no zone and were read as UTC, as those of other evidence are; say the zone if it is"
                                + " another"))
                .toList();
    }

    /** What request documents among the evidence say, where the caller has not said it. */
    private static Submission withRequests(Submission submission, Recognised recognised) {
        Optional<Submission.Window> window = submission.window();
        Optional<ZoneId> zone = submission.zone();
        List<Submission.Reported> reported = new ArrayList<>(submission.reported());
        for (Submission request : recognised.requests()) {
            window = window.or(request::window);
            zone = zone.or(request::zone);
            reported.addAll(request.reported());
        }
        return new Submission(
                window,
                zone,
                reported.stream().distinct().toList(),
                submission.facts(),
                submission.evidence(),
                submission.problems());
    }

    private static Dating dating(Submission submission, Recognised recognised) {
        Map<String, ClockReading> clocks = new HashMap<>();
        for (Recognised.Piece piece : recognised.pieces()) {
            Evidence evidence = piece.evidence();
            Optional<ZoneId> offset = Optional.ofNullable(recognised.clocks().get(evidence.name()));
            clocks.put(evidence.name(), new ClockReading(evidence.zone(), offset, evidence.skew()));
        }
        Stamp from = submission.window().map(Submission.Window::from).orElse(Stamp.NONE);
        Stamp to = submission.window().map(Submission.Window::to).orElse(Stamp.NONE);
        return new Dating(clocks, submission.zone(), from, to);
    }

    private static Optional<Window> window(Submission submission, Dating dating) {
        return submission.window().flatMap(given -> dating.instant(given.from())
                .flatMap(from -> dating.instant(given.to())
                        .or(() -> Optional.of(from.plus(Duration.ofHours(1))))
                        .filter(to -> !to.isBefore(from))
                        .map(to -> new Window(from, to, true))));
    }
}
