package org.lineman.report.material;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A case to be reported. The same input gives the same bytes in every format.
 *
 * @param answerJson the answer as the document of the contract
 * @param caseId the name of the case where it is stored; the id of the answer if empty
 * @param recordedAt when the case was recorded
 * @param ticket the ticket that it belongs to, if any
 * @param feedback what was said of the answer afterwards, if anything
 * @param evidence the evidence, for excerpts
 * @param redaction what every text of the case passes before it is shown; empty if nothing is to be hidden. It is given a
 *     text or one line of evidence at a time, must always make the same of the same, and must not answer null
 * @param linemanVersion the version of the program
 */
public record ReportInput(
        String answerJson,
        Optional<String> caseId,
        Instant recordedAt,
        Optional<String> ticket,
        Optional<Feedback> feedback,
        EvidenceByName evidence,
        Optional<UnaryOperator<String>> redaction,
        String linemanVersion) {
    public ReportInput {
        Objects.requireNonNull(answerJson, "answerJson");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(linemanVersion, "linemanVersion");
    }

    /** A case of which only the answer is known: no ticket, no evidence, nothing to be hidden. */
    public static ReportInput of(String answerJson, Instant recordedAt, String linemanVersion) {
        return new ReportInput(
                answerJson,
                Optional.empty(),
                recordedAt,
                Optional.empty(),
                Optional.empty(),
                EvidenceByName.NONE,
                Optional.empty(),
                linemanVersion);
    }

    /** The same case under the name that it is stored by. */
    public ReportInput named(String id) {
        return new ReportInput(
                answerJson, Optional.of(id), recordedAt, ticket, feedback, evidence, redaction, linemanVersion);
    }

    /** The same case as part of a ticket. */
    public ReportInput ofTicket(String reference) {
        return new ReportInput(
                answerJson, caseId, recordedAt, Optional.of(reference), feedback, evidence, redaction, linemanVersion);
    }

    /** The same case with what was said of it afterwards. */
    public ReportInput judged(Feedback said) {
        return new ReportInput(
                answerJson, caseId, recordedAt, ticket, Optional.of(said), evidence, redaction, linemanVersion);
    }

    /** The same case with its evidence. */
    public ReportInput with(EvidenceByName pieces) {
        return new ReportInput(answerJson, caseId, recordedAt, ticket, feedback, pieces, redaction, linemanVersion);
    }

    /** The same case, each text of which passes this before it is shown. */
    public ReportInput redactedBy(UnaryOperator<String> hides) {
        return new ReportInput(
                answerJson, caseId, recordedAt, ticket, feedback, evidence, Optional.of(hides), linemanVersion);
    }
}
