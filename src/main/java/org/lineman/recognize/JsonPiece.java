package org.lineman.recognize;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Limits;
import org.lineman.evidence.Line;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.TextReader;

/**
 * A piece of evidence that is a JSON document of ours: a request, an array of facts or a fact.
 *
 * @param submission what it holds, with what is wrong in it
 * @param isRequest true for a request
 * @param digest the SHA-256 of its bytes
 * @param lines its lines
 */
record JsonPiece(Submission submission, boolean isRequest, String digest, long lines) {

    /** Reads a piece; empty if it is no such document, in which case it is to be read as text, perhaps with a problem. */
    static Optional<JsonPiece> of(Evidence evidence, Limits limits, Consumer<ReadingProblem> problems)
            throws IOException {
        if (evidence.content().size() > limits.largestDocument() || !mayBeJson(evidence)) {
            return Optional.empty();
        }
        MeteredStream bytes = new MeteredStream(evidence.content().open(), read -> {});
        Limits wholeLines = new Limits(
                (int) limits.largestDocument(),
                limits.largestDocument(),
                limits.mostFacts(),
                limits.mostMembers(),
                limits.largestMember(),
                limits.largestTotal(),
                limits.highestRatio(),
                limits.deepest());
        StringBuilder text = new StringBuilder();
        long lines = 0;
        try (TextReader reader = TextReader.open(evidence.name(), bytes, wholeLines)) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                text.append(line.text()).append('\n');
                lines++;
            }
            DocumentNode document = JsonDocument.read(evidence.name(), text.toString());
            boolean request = SubmissionReader.isRequest(document);
            if (!request && !holdsFacts(document)) {
                return Optional.empty();
            }
            Submission submission = SubmissionReader.lenient(evidence.name(), document);
            return Optional.of(new JsonPiece(submission, request, bytes.digest(), lines));
        } catch (DocumentException e) {
            problems.accept(ReadingProblem.of(
                    evidence.name(),
                    "begins like JSON and is read as text, because it is "
                            + e.problems().get(0)));
            return Optional.empty();
        }
    }

    private static boolean holdsFacts(DocumentNode document) {
        if (document.kind() == DocumentNode.Kind.SEQUENCE) {
            return !document.items().isEmpty() && document.items().stream().anyMatch(JsonPiece::holdsFacts);
        }
        return document.kind() == DocumentNode.Kind.MAPPING && document.has("type");
    }

    /** A JSON document of ours begins with a brace, or with a bracket and then a brace or its end. */
    private static boolean mayBeJson(Evidence evidence) throws IOException {
        try (InputStream in = evidence.content().open()) {
            String head = new String(in.readNBytes(512), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .replace("\u00ef\u00bb\u00bf", "")
                    .replaceAll("[\\s\u0000\u00ff\u00fe]+", "");
            return head.startsWith("{") || head.startsWith("[{");
        }
    }
}
