package org.lineman.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.document.JsonDocument;
import org.lineman.track.Account;

/**
 * What people say of diagnoses. A case may be spoken of several times; the last word counts, and all of them are kept.
 *
 * <p>Every method throws {@link DatabaseGone} if the database does not answer.
 */
public final class Feedbacks {
    private final Database database;
    private final Veils veils;
    private final Clock clock;
    private final Audits audits;

    Feedbacks(Database database, Veils veils, Clock clock, Audits audits) {
        this.database = database;
        this.veils = veils;
        this.clock = clock;
        this.audits = audits;
    }

    /**
     * Keeps what somebody says of a case.
     *
     * @return it as it is kept; empty if the tenant has no case of that id
     * @throws DocumentException if it contradicts the answer that it speaks of, or there is no such answer
     */
    public Optional<StoredFeedback> say(Who who, String id, NewFeedback said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return database.inTransaction(
                handle -> new CaseRows(handle).lock(who.tenant(), id).map(row -> keep(handle, who, row, said, now)));
    }

    private StoredFeedback keep(Handle handle, Who who, CaseRows.Row row, NewFeedback said, Instant now) {
        CaseRows rows = new CaseRows(handle);
        CaseSummary summary = row.summary();
        Veil veil = veils.open(summary.id(), row.vault());
        int number = said.answer().orElse(summary.answers());
        Answer answer = rows.document(summary.id(), number)
                .map(veil::showJson)
                .map(text -> AnswerJson.read(JsonDocument.read("answer", text)))
                .orElseThrow(() -> new DocumentException(new DocumentProblem(
                        "request",
                        0,
                        "answer",
                        "the case has no answer " + number + "; it has 1 to " + summary.answers())));
        StoredFeedback shown = new StoredFeedback(
                rows.feedback(summary.id()).size() + 1,
                now,
                who.name(),
                number,
                said.mark(),
                said.causeIn(answer),
                said.reason().replace("\0", ""));
        rows.insert(summary.id(), hidden(shown, veil));
        Outcomes.write(handle, summary.id(), shown.number(), Account.of(answer));
        rows.update(marked(summary, said.mark(), now), veil.sealed());
        audits.write(handle, who, now, "marked", summary.id(), (shown.mark().word() + " " + shown.cause()).strip());
        return shown;
    }

    private static StoredFeedback hidden(StoredFeedback shown, Veil veil) {
        return new StoredFeedback(
                shown.number(),
                shown.recorded(),
                shown.by(),
                shown.answer(),
                shown.mark(),
                shown.cause(),
                veil.hide(shown.reason()));
    }

    private static CaseSummary marked(CaseSummary summary, Mark mark, Instant now) {
        return new CaseSummary(
                summary.id(),
                summary.recorded(),
                now,
                summary.by(),
                summary.ticket(),
                summary.title(),
                summary.verdict(),
                summary.from(),
                summary.to(),
                summary.answers(),
                summary.evidence(),
                mark);
    }
}
