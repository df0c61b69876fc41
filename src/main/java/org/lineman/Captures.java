package org.lineman;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lineman.capture.CaptureAnalyser;
import org.lineman.capture.CaptureFacts;
import org.lineman.capture.CaptureReport;
import org.lineman.capture.compare.DirectionComparison;
import org.lineman.capture.compare.MarkChange;
import org.lineman.capture.compare.Side;
import org.lineman.capture.compare.TwoPoint;
import org.lineman.capture.compare.TwoPointReport;
import org.lineman.capture.format.CaptureProblem;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.PathCompared;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.recognize.CaptureReading;
import org.lineman.recognize.Recognised;

/** Packet captures among the evidence: each by itself, and those of one link laid over each other in pairs. */
final class Captures {
    private static final int MOST_COMPARED = 6;

    /** Reads one capture. */
    CaptureReading.Outcome read(Evidence evidence, InputStream bytes) {
        CaptureReport report = new CaptureAnalyser().analyse(bytes);
        List<ReadingProblem> problems = report.problems().stream()
                .map(problem -> problem(evidence, problem))
                .toList();
        return new CaptureReading.Outcome(
                CaptureFacts.of(evidence.name(), report), report.summary().frames(), problems);
    }

    /** Adds what two captures of the same traffic say together that neither says alone. */
    Recognised compare(Recognised recognised) {
        List<Evidence> captures = recognised.pieces().stream()
                .filter(piece -> piece.kind().equals("capture"))
                .map(Recognised.Piece::evidence)
                .toList();
        if (captures.size() < 2) {
            return recognised;
        }
        List<Fact> facts = new ArrayList<>(recognised.facts());
        List<ReadingProblem> problems = new ArrayList<>(recognised.problems());
        for (int i = 0; i < Math.min(captures.size(), MOST_COMPARED); i++) {
            for (int j = i + 1; j < Math.min(captures.size(), MOST_COMPARED); j++) {
                compare(captures.get(i), captures.get(j), facts, problems);
            }
        }
        if (captures.size() > MOST_COMPARED) {
            problems.add(ReadingProblem.of(
                    captures.get(MOST_COMPARED).name(), "only the first " + MOST_COMPARED + " captures were compared"));
        }
        return new Recognised(
                List.copyOf(facts),
                recognised.pieces(),
                List.copyOf(problems),
                recognised.clocks(),
                recognised.requests(),
                recognised.matched());
    }

    private static void compare(Evidence first, Evidence second, List<Fact> facts, List<ReadingProblem> problems) {
        try (InputStream near = first.content().open();
                InputStream far = second.content().open()) {
            TwoPointReport report = TwoPoint.compare(near, far);
            if (report.matched() == 0) {
                return;
            }
            Map<Subject, When> times = new HashMap<>();
            facts.stream()
                    .filter(fact -> fact.source().evidence().equals(first.name())
                            && fact.subject().isLink())
                    .forEach(fact -> times.putIfAbsent(fact.subject(), fact.time()));
            report.directions().stream()
                    .filter(direction -> direction.passesFirst() != null)
                    .map(direction -> path(direction, first, second, times))
                    .forEach(facts::add);
            if (report.offsetKnown() && Math.abs(report.offsetMillis()) >= 1000) {
                problems.add(ReadingProblem.of(
                        second.name(),
                        String.format(
                                java.util.Locale.ROOT,
                                "its clock is %.1f s ahead of that of %s: corrected where the two were compared",
                                report.offsetMillis() / 1000,
                                first.name())));
            }
        } catch (IOException e) {
            problems.add(ReadingProblem.of(
                    second.name(), "could not be compared with " + first.name() + ": " + e.getMessage()));
        }
    }

    private static Fact path(DirectionComparison compared, Evidence first, Evidence second, Map<Subject, When> times) {
        Evidence before = compared.passesFirst() == Side.FIRST ? first : second;
        Evidence behind = compared.passesFirst() == Side.FIRST ? second : first;
        Subject sender = Subject.node(compared.direction().from());
        Subject receiver = Subject.node(compared.direction().to());
        long sent = compared.both() + compared.onlyBefore();
        Integer mark = compared.marksBefore().entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
        Integer markBehind = compared.changes().stream()
                .filter(change -> mark != null && change.atSender() == mark)
                .map(MarkChange::atReceiver)
                .findFirst()
                .orElse(mark);
        Subject link = Subject.link(sender, receiver);
        return new PathCompared(
                link,
                times.getOrDefault(link, When.UNKNOWN),
                new Source.Pointer(before.name(), ""),
                sender,
                receiver,
                before.point().orElse(before.name()),
                behind.point().orElse(behind.name()),
                sent,
                compared.onlyBefore(),
                Math.round(compared.lossPercent() * 100) / 100.0,
                mark,
                markBehind,
                !compared.changes().isEmpty(),
                compared.both() == 0 && compared.onlyBefore() > 0);
    }

    private static ReadingProblem problem(Evidence evidence, CaptureProblem problem) {
        String place = problem.frame() > 0
                ? "frame " + problem.frame() + ", byte " + problem.offset()
                : "byte " + problem.offset();
        String often = problem.count() > 1 ? ", " + problem.count() + " times" : "";
        return ReadingProblem.of(evidence.name(), problem.says() + " (" + place + often + ")");
    }
}
