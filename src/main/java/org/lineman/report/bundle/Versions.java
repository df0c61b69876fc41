package org.lineman.report.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lineman.diagnosis.Answer;
import org.lineman.document.JsonWriter;
import org.lineman.report.material.ProductFound;
import org.lineman.report.material.ReportCase;

/**
 * What answered, and what runs where.
 *
 * @param lineman the version of the program
 * @param pack the knowledge that was used
 * @param caseId the case
 * @param ticket its ticket
 * @param recordedAt when the case was recorded
 * @param redacted true if texts passed a redaction
 * @param evidenceDigest the digest of all evidence
 * @param products products and releases, as the evidence tells them
 */
record Versions(
        String lineman,
        Answer.PackRef pack,
        String caseId,
        Optional<String> ticket,
        Instant recordedAt,
        boolean redacted,
        String evidenceDigest,
        List<ProductFound> products) {

    static String json(ReportCase shown) {
        ReportCase.Head head = shown.head();
        return new JsonWriter()
                .write(new Versions(
                        head.linemanVersion(),
                        shown.pack(),
                        head.id(),
                        head.ticket(),
                        head.recordedAt(),
                        head.redacted(),
                        shown.evidence().digest(),
                        shown.products()));
    }
}
