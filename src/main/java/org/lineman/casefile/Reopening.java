package org.lineman.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.JsonDocument;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.Fact;
import org.lineman.recognize.Submission;
import org.lineman.recognize.SubmissionReader;

/** Makes a submission of a stored case. Evidence is read from the database when it is needed, and not before. */
final class Reopening {
    private final Database database;
    private final Veils veils;

    Reopening(Database database, Veils veils) {
        this.database = database;
        this.veils = veils;
    }

    Reopened of(CaseFile file, CaseRows.Row row, String request, String lastDocument) {
        Submission said = SubmissionReader.read(JsonDocument.read("request", request));
        Answer last = AnswerJson.read(JsonDocument.read("answer", lastDocument));
        Set<String> gone = file.evidence().stream()
                .filter(piece -> !piece.kept())
                .map(StoredEvidence::name)
                .collect(Collectors.toSet());
        List<Fact> facts = new ArrayList<>(said.facts());
        last.facts().stream()
                .filter(fact -> gone.contains(fact.source().evidence()))
                .forEach(facts::add);
        return new Reopened(
                file,
                new Submission(
                        said.window(),
                        said.zone(),
                        said.reported(),
                        List.copyOf(facts),
                        file.evidence().stream()
                                .filter(StoredEvidence::kept)
                                .map(piece -> evidence(row, piece))
                                .toList(),
                        gone.stream().sorted().map(Reopening::notKept).toList()),
                last);
    }

    private static ReadingProblem notKept(String name) {
        return ReadingProblem.of(
                name, "its bytes are not kept: the facts that were read when it was handed in stand for it");
    }

    private Evidence evidence(CaseRows.Row row, StoredEvidence piece) {
        return new Evidence(
                piece.name(),
                new Stored(row, piece),
                Optional.of(piece.node()).filter(node -> !node.isEmpty()),
                Optional.of(piece.zone()).filter(zone -> !zone.isEmpty()).map(ZoneId::of),
                Optional.of(piece.point()).filter(point -> !point.isEmpty()),
                Duration.ofMillis(piece.skewMillis()));
    }

    /** The bytes of a piece, shown again each time they are read. */
    private final class Stored implements Content {
        private final CaseRows.Row row;
        private final StoredEvidence piece;

        Stored(CaseRows.Row row, StoredEvidence piece) {
            this.row = row;
            this.piece = piece;
        }

        @Override
        public InputStream open() throws IOException {
            String id = row.summary().id();
            return veils.open(id, row.vault()).show(EvidenceParts.read(database, id, piece.number()));
        }

        @Override
        public long size() {
            return piece.bytes();
        }
    }
}
