package org.lineman.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case as it stands in an archive: its rows, texts hidden. The documents of its answers and its evidence are files beside it.
 *
 * @param summary its columns
 * @param request what was said about it
 * @param evidence what was handed in
 * @param answers the answers
 * @param feedback what people said
 */
record ArchivedCase(
        Summary summary,
        String request,
        List<StoredEvidenceDocument> evidence,
        List<AnswerDocument> answers,
        List<FeedbackDocument> feedback) {

    ArchivedCase {
        if (summary == null) {
            throw new IllegalArgumentException("the key 'summary' is missing");
        }
    }

    /** {@link CaseSummary} with its times as texts. */
    record Summary(
            String id,
            String recorded,
            String changed,
            String by,
            String ticket,
            String ticketSystem,
            String ticketUrl,
            String title,
            String verdict,
            String from,
            String to,
            int answers,
            int evidence,
            String mark) {
        static Summary of(CaseSummary one) {
            return new Summary(
                    one.id(),
                    one.recorded().toString(),
                    one.changed().toString(),
                    one.by(),
                    one.ticket().key(),
                    one.ticket().system(),
                    one.ticket().url(),
                    one.title(),
                    one.verdict(),
                    one.from().map(Instant::toString).orElse(""),
                    one.to().map(Instant::toString).orElse(""),
                    one.answers(),
                    one.evidence(),
                    one.mark().word());
        }

        CaseSummary toSummary(String as) {
            return new CaseSummary(
                    as,
                    Instant.parse(recorded),
                    Instant.parse(changed),
                    by,
                    new Ticket(ticket, ticketSystem, ticketUrl),
                    title,
                    verdict,
                    time(from),
                    time(to),
                    answers,
                    evidence,
                    Mark.of(mark).orElse(Mark.NONE));
        }

        private static Optional<Instant> time(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        }
    }

    /** {@link StoredEvidence} with its time as a text. */
    record StoredEvidenceDocument(
            int number,
            String name,
            String kind,
            long bytes,
            String digest,
            String node,
            String zone,
            String point,
            long skewMillis,
            boolean kept,
            String added) {
        static StoredEvidenceDocument of(StoredEvidence one) {
            return new StoredEvidenceDocument(
                    one.number(),
                    one.name(),
                    one.kind(),
                    one.bytes(),
                    one.digest(),
                    one.node(),
                    one.zone(),
                    one.point(),
                    one.skewMillis(),
                    one.kept(),
                    one.added().toString());
        }

        StoredEvidence toEvidence() {
            return new StoredEvidence(
                    number, name, kind, bytes, digest, node, zone, point, skewMillis, kept, Instant.parse(added));
        }
    }

    /** {@link StoredAnswer} with its time as a text. */
    record AnswerDocument(
            int number, String recorded, String by, String why, String packVersion, String packDigest, String verdict) {
        static AnswerDocument of(StoredAnswer one) {
            return new AnswerDocument(
                    one.number(),
                    one.recorded().toString(),
                    one.by(),
                    one.why(),
                    one.packVersion(),
                    one.packDigest(),
                    one.verdict());
        }

        StoredAnswer toAnswer() {
            return new StoredAnswer(number, Instant.parse(recorded), by, why, packVersion, packDigest, verdict);
        }
    }

    /** {@link StoredFeedback} with its time as a text. */
    record FeedbackDocument(
            int number, String recorded, String by, int answer, String mark, String cause, String reason) {
        static FeedbackDocument of(StoredFeedback one) {
            return new FeedbackDocument(
                    one.number(),
                    one.recorded().toString(),
                    one.by(),
                    one.answer(),
                    one.mark().word(),
                    one.cause(),
                    one.reason());
        }

        StoredFeedback toFeedback() {
            return new StoredFeedback(
                    number, Instant.parse(recorded), by, answer, Mark.of(mark).orElse(Mark.NONE), cause, reason);
        }
    }

    static ArchivedCase of(
            CaseRows.Row row,
            List<StoredEvidence> evidence,
            List<StoredAnswer> answers,
            List<StoredFeedback> feedback) {
        return new ArchivedCase(
                Summary.of(row.summary()),
                row.request(),
                evidence.stream().map(StoredEvidenceDocument::of).toList(),
                answers.stream().map(AnswerDocument::of).toList(),
                feedback.stream().map(FeedbackDocument::of).toList());
    }
}
