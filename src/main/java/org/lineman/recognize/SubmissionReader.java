package org.lineman.recognize;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;
import org.lineman.recognize.text.SubjectText;

/** Reads the request document: incident window, reported symptoms, typed facts and evidence. */
public final class SubmissionReader {
    /** The keys of a request, any of which makes a JSON object one. */
    static final List<String> KEYS = List.of("incident", "reported", "facts", "evidence");

    /** The ticket that a case belongs to says nothing about it, and is read by whoever keeps cases. */
    private static final List<String> ALLOWED = List.of("incident", "reported", "facts", "evidence", "ticket");

    private static final String REQUEST = "request";

    private final String name;
    private final DocumentNode document;
    private final Set<String> names = new HashSet<>();

    private SubmissionReader(String name, DocumentNode document) {
        this.name = name;
        this.document = document;
    }

    /**
     * Reads a request that must be right in every part.
     *
     * @throws DocumentException with every problem, each with its line and key
     */
    public static Submission read(String json) {
        return read(JsonDocument.read(REQUEST, json));
    }

    /**
     * The same from a document that was parsed already.
     *
     * @throws DocumentException with every problem, each with its line and key
     */
    public static Submission read(DocumentNode document) {
        Submission submission = new SubmissionReader(document.file(), document).request();
        document.refuseIfWrong();
        return submission;
    }

    /** Reads a request, an array of facts or a single fact, and keeps what is right; what is wrong is among the problems. */
    static Submission lenient(String name, DocumentNode document) {
        SubmissionReader reader = new SubmissionReader(name, document);
        Submission read = isRequest(document) ? reader.request() : reader.factsOnly();
        List<ReadingProblem> problems = document.problems().stream()
                .map(problem -> new ReadingProblem(
                        problem.line() > 0 ? Source.Lines.at(name, problem.line()) : new Source.Pointer(name, ""),
                        problem.key().isEmpty() ? problem.says() : problem.key() + ": " + problem.says()))
                .toList();
        return new Submission(read.window(), read.zone(), read.reported(), read.facts(), read.evidence(), problems);
    }

    /** True if a document has the shape of a request. */
    static boolean isRequest(DocumentNode document) {
        return document.kind() == DocumentNode.Kind.MAPPING
                && KEYS.stream().anyMatch(document::has)
                && !document.has("type");
    }

    private Submission request() {
        document.allowOnly(ALLOWED);
        Submission said = said(document);
        return new Submission(
                said.window(),
                said.zone(),
                said.reported(),
                facts(document.list("facts"), "/facts/"),
                document.list("evidence").stream()
                        .flatMap(node -> evidence(node).stream())
                        .toList(),
                List.of());
    }

    /** Reads what is said about a case in the words of a request, its incident and reported symptoms, and nothing else. */
    public static Submission said(DocumentNode request) {
        Optional<DocumentNode> incident = request.get("incident");
        incident.ifPresent(node -> node.allowOnly(List.of("from", "to", "zone")));
        return new Submission(
                incident.flatMap(SubmissionReader::window),
                incident.flatMap(SubmissionReader::zone),
                request.list("reported").stream()
                        .flatMap(node -> reported(node).stream())
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private Submission factsOnly() {
        List<Fact> facts = document.kind() == DocumentNode.Kind.SEQUENCE
                ? facts(document.items(), "/")
                : FactReader.read(document, new Source.Pointer(name, "")).stream()
                        .toList();
        return new Submission(Optional.empty(), Optional.empty(), List.of(), facts, List.of(), List.of());
    }

    private List<Fact> facts(List<DocumentNode> nodes, String pointer) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            FactReader.read(nodes.get(i), new Source.Pointer(name, pointer + i)).ifPresent(facts::add);
        }
        return List.copyOf(facts);
    }

    /**
     * The facts of an answer's document, each with the source that it has there. Facts that only the service makes are left out:
     * whoever reads the others again makes them again.
     */
    public static List<Fact> answered(DocumentNode answer) {
        return answer.list("facts").stream()
                .filter(node -> Vocabulary.postedNames().contains(node.optionalText("type")))
                .flatMap(node -> FactReader.read(node, new Source.Pointer(answer.file(), "")).stream())
                .toList();
    }

    private static Optional<Submission.Window> window(DocumentNode incident) {
        return incident.has("from") || incident.has("to")
                ? Optional.of(
                        new Submission.Window(FactReader.stamp(incident, "from"), FactReader.stamp(incident, "to")))
                : Optional.empty();
    }

    private static Optional<ZoneId> zone(DocumentNode node) {
        Optional<DocumentNode> at = node.get("zone");
        try {
            return at.flatMap(DocumentNode::text).map(ZoneId::of);
        } catch (DateTimeException e) {
            at.get()
                    .problem("expected a zone such as America/New_York or -05:00, found "
                            + at.get().describe());
            return Optional.empty();
        }
    }

    private static Optional<Submission.Reported> reported(DocumentNode node) {
        if (node.kind() == DocumentNode.Kind.TEXT) {
            return node.text().map(symptom -> new Submission.Reported(symptom, Optional.empty()));
        }
        node.allowOnly(List.of("symptom", "subject"));
        Optional<Subject> subject = Optional.empty();
        try {
            subject = node.get("subject")
                    .flatMap(DocumentNode::text)
                    .map(text -> SubjectText.read(text, Subject.Kind.NODE));
        } catch (IllegalArgumentException e) {
            node.problem(e.getMessage());
        }
        String symptom = node.requireText("symptom");
        return symptom.isEmpty() ? Optional.empty() : Optional.of(new Submission.Reported(symptom, subject));
    }

    private Optional<Evidence> evidence(DocumentNode node) {
        node.allowOnly(List.of("name", "node", "zone", "point", "skewSeconds", "text"));
        String piece = node.requireText("name");
        Optional<String> text = node.require("text").flatMap(DocumentNode::text);
        if (!piece.isEmpty() && !names.add(piece)) {
            node.problem("name: another piece of evidence is named '" + piece + "' too");
            return Optional.empty();
        }
        if (piece.isBlank() || text.isEmpty()) {
            return Optional.empty();
        }
        Duration skew = node.get("skewSeconds")
                .flatMap(DocumentNode::decimal)
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
                .orElse(Duration.ZERO);
        return Optional.of(new Evidence(
                piece,
                Content.ofText(text.get()),
                Optional.of(node.optionalText("node")).filter(given -> !given.isBlank()),
                zone(node),
                Optional.of(node.optionalText("point")).filter(given -> !given.isBlank()),
                skew));
    }
}
