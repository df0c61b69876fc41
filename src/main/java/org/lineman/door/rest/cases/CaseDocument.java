package org.lineman.door.rest.cases;

import java.time.Instant;
import java.util.List;
import org.lineman.casefile.CaseFile;
import org.lineman.casefile.StoredAnswer;
import org.lineman.casefile.StoredEvidence;
import org.lineman.casefile.StoredFeedback;
import org.lineman.diagnosis.Answer;

/**
 * A case.
 *
 * @param summary what a list shows of it
 * @param evidence what was handed in
 * @param answers the answers, the first one first
 * @param feedback what people said of it
 * @param answer the last answer
 */
record CaseDocument(
        CaseItem summary, List<Piece> evidence, List<Given> answers, List<Feedback> feedback, Answer answer) {

    /** A piece of evidence. */
    record Piece(int number, String name, String kind, long bytes, String digest, boolean kept, Instant added) {
        static Piece of(StoredEvidence piece) {
            return new Piece(
                    piece.number(),
                    piece.name(),
                    piece.kind(),
                    piece.bytes(),
                    piece.digest().isEmpty() ? "" : "sha256:" + piece.digest(),
                    piece.kept(),
                    piece.added());
        }
    }

    /** An answer. */
    record Given(int number, Instant recorded, String by, String why, Answer.PackRef pack, String verdict) {
        static Given of(StoredAnswer answer) {
            return new Given(
                    answer.number(),
                    answer.recorded(),
                    answer.by(),
                    answer.why(),
                    new Answer.PackRef(answer.packVersion(), answer.packDigest()),
                    answer.verdict());
        }
    }

    /** What a person said. */
    record Feedback(int number, Instant recorded, String by, int answer, String mark, String cause, String reason) {
        static Feedback of(StoredFeedback said) {
            return new Feedback(
                    said.number(),
                    said.recorded(),
                    said.by(),
                    said.answer(),
                    said.mark().word(),
                    said.cause(),
                    said.reason());
        }
    }

    static CaseDocument of(CaseFile file, Answer last) {
        return new CaseDocument(
                CaseItem.of(file.summary()),
                file.evidence().stream().map(Piece::of).toList(),
                file.answers().stream().map(Given::of).toList(),
                file.feedback().stream().map(Feedback::of).toList(),
                last);
    }
}
