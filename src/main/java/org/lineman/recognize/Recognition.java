package org.lineman.recognize;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Limits;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.TextReader;
import org.lineman.fact.Fact;

/** One run over the pieces of a request. */
final class Recognition {
    /** The facts kept of all pieces together, as a multiple of those kept of one. */
    private static final int FULL_PIECES = 10;

    private final TextRecognition texts;
    private final CaptureReading captures;
    private final Limits limits;
    private final LongConsumer progress;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Recognised.Piece> pieces = new ArrayList<>();
    private final List<ReadingProblem> problems = new ArrayList<>();
    private final Map<String, ZoneOffset> clocks = new TreeMap<>();
    private final List<Submission> requests = new ArrayList<>();
    private final Map<String, Long> matched = new TreeMap<>();
    private final Set<String> names = new HashSet<>();

    Recognition(TextRecognition texts, CaptureReading captures, Limits limits, LongConsumer progress) {
        this.texts = texts;
        this.captures = captures;
        this.limits = limits;
        this.progress = progress;
    }

    Recognised result() {
        facts.sort(Comparator.comparing(Fact::source));
        return new Recognised(
                List.copyOf(facts),
                List.copyOf(pieces),
                List.copyOf(problems),
                Map.copyOf(clocks),
                List.copyOf(requests),
                Map.copyOf(matched));
    }

    void read(Evidence evidence) {
        if (!names.add(evidence.name())) {
            problem(evidence, "another piece has this name: the second one was not read");
            return;
        }
        if (facts.size() >= FULL_PIECES * limits.mostFacts()) {
            problem(
                    evidence,
                    "was not read: the pieces before it hold " + facts.size() + " facts, and no more are kept");
            return;
        }
        try {
            Optional<JsonPiece> json = JsonPiece.of(evidence, limits, problems::add);
            if (json.isPresent()) {
                readJson(evidence, json.get());
                return;
            }
            MeteredStream bytes = new MeteredStream(evidence.content().open(), progress);
            try (TextReader reader = TextReader.open(evidence.name(), bytes, limits)) {
                read(evidence, reader, bytes);
            }
        } catch (IOException e) {
            problem(evidence, "cannot be read: " + Recognizers.says(e));
            pieces.add(new Recognised.Piece(evidence, "unknown", "", 0, 0, 0, List.of()));
        }
    }

    private void read(Evidence evidence, TextReader reader, MeteredStream bytes) throws IOException {
        switch (reader.kind()) {
            case EMPTY -> other(evidence, "empty", "is empty", bytes);
            case BINARY -> other(evidence, "unknown", "is neither text nor a packet capture: not read", bytes);
            case CAPTURE -> readCapture(evidence, reader, bytes);
            case TEXT -> readText(evidence, reader, bytes);
        }
    }

    private void other(Evidence evidence, String kind, String says, MeteredStream bytes) throws IOException {
        problem(evidence, says);
        pieces.add(new Recognised.Piece(evidence, kind, bytes.digest(), 0, 0, 0, List.of()));
    }

    private void readCapture(Evidence evidence, TextReader reader, MeteredStream bytes) throws IOException {
        CaptureReading.Outcome outcome = captures.read(evidence, reader.bytes());
        facts.addAll(outcome.facts());
        problems.addAll(outcome.problems());
        pieces.add(new Recognised.Piece(
                evidence, "capture", bytes.digest(), outcome.frames(), outcome.frames(), 0, List.of()));
    }

    private void readText(Evidence evidence, TextReader reader, MeteredStream bytes) throws IOException {
        TextRecognition.Result result = texts.read(evidence, reader);
        facts.addAll(result.page.facts());
        problems.addAll(result.problems);
        result.matched.forEach((id, lines) -> matched.merge(id, lines, Long::sum));
        result.page.clockOffset().ifPresent(offset -> clocks.put(evidence.name(), offset));
        pieces.add(new Recognised.Piece(
                evidence,
                "text",
                bytes.digest(),
                result.lines,
                result.recognised,
                result.unrecognised,
                List.copyOf(result.examples)));
    }

    private void readJson(Evidence evidence, JsonPiece json) {
        progress.accept(evidence.content().size());
        facts.addAll(json.submission().facts());
        problems.addAll(json.submission().problems());
        pieces.add(new Recognised.Piece(
                evidence,
                "facts",
                json.digest(),
                json.lines(),
                json.submission().facts().size(),
                0,
                List.of()));
        if (json.isRequest()) {
            requests.add(json.submission());
        }
        json.submission().evidence().forEach(this::read);
    }

    private void problem(Evidence evidence, String says) {
        problems.add(ReadingProblem.of(evidence.name(), says));
    }
}
