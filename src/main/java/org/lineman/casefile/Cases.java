package org.lineman.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lineman.diagnosis.SubmissionJson;

/**
 * The cases in a database. Whatever returns has been committed. Everything is done on behalf of somebody, and sees the cases of
 * that tenant alone. Names, addresses and secrets are stored hidden ({@link Veil}), and shown again to whoever may read a case.
 *
 * <p>Every method throws {@link DatabaseGone} if the database does not answer.
 */
public final class Cases {
    private final Database database;
    private final Veils veils;
    private final Keeping keeping;
    private final Clock clock;
    private final Ids ids;
    private final Audits audits;

    /** Cases that are kept in a database in this way. */
    public Cases(Database database, Veils veils, Keeping keeping, Clock clock) {
        this.database = database;
        this.veils = veils;
        this.keeping = keeping;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.audits = new Audits(ids);
    }

    /** What people say of them. */
    public Feedbacks feedbacks() {
        return new Feedbacks(database, veils, clock, audits);
    }

    /** How those ended that people marked. */
    public Outcomes outcomes() {
        return new Outcomes(database, veils);
    }

    /** Which of them are alike. */
    public Similarity similarity() {
        return new Similarity(database, veils);
    }

    /** Those that have been given a common name. */
    public CaseSets sets() {
        return new CaseSets(database, clock, audits);
    }

    /** The database, to milliseconds as both sorts of it keep. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Keeps a new case.
     *
     * @return its id
     */
    public String record(Who who, NewAnswer given, Ticket ticket) {
        Instant now = now();
        String id = ids.ofCase();
        Veil veil = veils.begin(id, given.names());
        CaseSummary blank = new CaseSummary(
                id, now, now, who.name(), ticket, "", "", Optional.empty(), Optional.empty(), 0, 0, Mark.NONE);
        CaseSummary summary = Recording.summary(
                blank, given.answer(), veil, now, given.submission().evidence().size());
        Recording recording = new Recording(keeping, now);
        return database.inTransaction(handle -> {
            CaseRows rows = new CaseRows(handle);
            rows.insert(who.tenant(), summary, "", "");
            recording.evidence(handle, id, given, veil, List.of());
            recording.answer(handle, summary, given, veil, who, StoredAnswer.FIRST);
            rows.updateRequest(id, veil.hideJson(SubmissionJson.write(given.submission())));
            rows.replaceTerms(who.tenant(), id, terms(given, ticket, veil));
            rows.update(summary, veil.sealed());
            audits.write(handle, who, now, "recorded", id, given.answer().pack().version());
            return id;
        });
    }

    private java.util.Collection<Term> terms(NewAnswer given, Ticket ticket, Veil veil) {
        return new CaseTerms(veil::hide, veils::blind, given.products()).of(given.answer(), ticket, veil.hiddenSoFar());
    }

    /**
     * Adds an answer to a case, and the evidence that it does not have yet.
     *
     * @param reopened the case as it was when the answer was worked out
     * @param why {@link StoredAnswer#EVIDENCE_ADDED} or {@link StoredAnswer#OTHER_PACK}
     * @return the number of the answer
     * @throws CaseChanged if it has another answer by now
     */
    public int add(Who who, Reopened reopened, NewAnswer given, String why) {
        Instant now = now();
        String id = reopened.file().summary().id();
        Recording recording = new Recording(keeping, now);
        return database.inTransaction(handle -> {
            CaseRows rows = new CaseRows(handle);
            CaseRows.Row row = rows.lock(who.tenant(), id)
                    .filter(found -> found.summary().answers()
                            == reopened.file().summary().answers())
                    .orElseThrow(() -> new CaseChanged(id));
            Veil veil = veils.open(id, row.vault(), given.names());
            recording.evidence(handle, id, given, veil, rows.evidence(id));
            CaseSummary summary = Recording.summary(
                    row.summary(), given.answer(), veil, now, rows.evidence(id).size());
            recording.answer(handle, summary, given, veil, who, why);
            rows.replaceTerms(who.tenant(), id, terms(given, summary.ticket(), veil));
            rows.updateRequest(id, veil.hideJson(SubmissionJson.write(reopened.said(given.submission()))));
            rows.update(summary, veil.sealed());
            audits.write(handle, who, now, why, id, given.answer().pack().version());
            return summary.answers();
        });
    }

    /** A case; empty if the tenant has none of that id. */
    public Optional<CaseFile> find(Who who, String id) {
        return read(who, id, (handle, row) -> file(handle, row));
    }

    private CaseFile file(Handle handle, CaseRows.Row row) {
        CaseRows rows = new CaseRows(handle);
        String id = row.summary().id();
        Veil veil = veils.open(id, row.vault());
        return new CaseFile(
                Shown.summary(row.summary(), veil),
                rows.evidence(id).stream()
                        .map(piece -> Shown.evidence(piece, veil))
                        .toList(),
                rows.answers(id),
                rows.feedback(id).stream().map(one -> Shown.feedback(one, veil)).toList());
    }

    /** A page of cases, the newest first. */
    public List<CaseSummary> search(Who who, CaseQuery query) {
        return database.inTransaction(handle -> new CaseSearch(who.tenant(), query, veils::blind)
                .list(handle).stream()
                        .map(row -> Shown.summary(
                                row.summary(), veils.open(row.summary().id(), row.vault())))
                        .toList());
    }

    /** The document of an answer, as it was given. */
    public Optional<String> answer(Who who, String id, int number) {
        return read(who, id, (handle, row) -> row)
                .flatMap(row -> hiddenAnswer(id, number).map(veils.open(id, row.vault())::showJson));
    }

    /** The document of an answer with names and addresses hidden, as it is stored: fit to be sent out. */
    public Optional<String> hiddenAnswer(Who who, String id, int number) {
        return read(who, id, (handle, row) -> row).flatMap(row -> hiddenAnswer(id, number));
    }

    /** A case with names and addresses hidden, as it is stored: fit to be sent out. */
    public Optional<CaseFile> findHidden(Who who, String id) {
        return read(who, id, (handle, row) -> {
            CaseRows rows = new CaseRows(handle);
            return new CaseFile(row.summary(), rows.evidence(id), rows.answers(id), rows.feedback(id));
        });
    }

    /** Writes down that a case was reported to somebody. */
    public void reported(Who who, String id, String how) {
        database.inTransaction(handle -> {
            audits.write(handle, who, now(), "reported", id, how);
            return null;
        });
    }

    private Optional<String> hiddenAnswer(String id, int number) {
        return database.inTransaction(handle -> new CaseRows(handle).document(id, number));
    }

    /**
     * The bytes of a piece of evidence as text in UTF-8, as it was given; empty if there is no such piece or it is not kept.
     *
     * @param hidden true for the text as it is stored, with names and addresses hidden
     */
    public Optional<InputStream> evidence(Who who, String id, int number, boolean hidden) throws IOException {
        Optional<CaseRows.Row> row = read(who, id, (handle, found) -> found);
        if (row.isEmpty() || pieces(id).stream().noneMatch(piece -> piece.number() == number && piece.kept())) {
            return Optional.empty();
        }
        InputStream stored = EvidenceParts.read(database, id, number);
        return Optional.of(hidden ? stored : veils.open(id, row.get().vault()).show(stored));
    }

    private List<StoredEvidence> pieces(String id) {
        return database.inTransaction(handle -> new CaseRows(handle).evidence(id));
    }

    /** A case with all that was handed in, to be answered again. */
    public Optional<Reopened> reopen(Who who, String id) {
        return read(who, id, (handle, row) -> {
            Veil veil = veils.open(id, row.vault());
            String last = new CaseRows(handle)
                    .document(id, row.summary().answers())
                    .map(veil::showJson)
                    .orElseThrow();
            return new Reopening(database, veils).of(file(handle, row), row, veil.showJson(row.request()), last);
        });
    }

    /**
     * Deletes a case. That it was there, and who deleted it, stays in the audit trail.
     *
     * @return false if the tenant has none of that id
     */
    public boolean delete(Who who, String id) {
        return database.inTransaction(handle -> {
            boolean deleted = new CaseRows(handle).delete(who.tenant(), id);
            if (deleted) {
                audits.write(handle, who, now(), "deleted", id, "");
            }
            return deleted;
        });
    }

    /**
     * Forgets what has been kept for long enough: evidence first, then whole cases. Several may do so at once.
     *
     * @return what was forgotten
     */
    public Forgotten forget() {
        return new Retention(database, keeping, audits).forget(now());
    }

    /** Cases as one file, and back. */
    public CaseArchive archive() {
        return new CaseArchive(database, veils, ids, audits, clock);
    }

    /** The audit trail, the newest entry first; that of one case if it is named. */
    public List<AuditEntry> trail(Who who, String caseId, int limit) {
        return database.inTransaction(handle -> Audits.list(handle, who.tenant(), caseId, limit));
    }

    private <T> Optional<T> read(Who who, String id, java.util.function.BiFunction<Handle, CaseRows.Row, T> use) {
        return database.inTransaction(
                handle -> new CaseRows(handle).find(who.tenant(), id).map(row -> use.apply(handle, row)));
    }
}
