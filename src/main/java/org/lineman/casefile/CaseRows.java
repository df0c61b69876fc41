package org.lineman.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes the rows of cases, within the transaction of a handle. */
final class CaseRows {
    static final String SUMMARY =
            "c.id, c.recorded, c.changed, c.recorded_by, c.ticket, c.ticket_system, c.ticket_url, c.title,"
                    + " c.verdict, c.incident_from, c.incident_to, c.answers, c.evidence, c.mark";

    /** A row of {@link #SUMMARY}; the title as it is stored, redacted. */
    static final RowMapper<CaseSummary> TO_SUMMARY = (row, context) -> new CaseSummary(
            row.getString("id"),
            row.getTimestamp("recorded").toInstant(),
            row.getTimestamp("changed").toInstant(),
            row.getString("recorded_by"),
            new Ticket(row.getString("ticket"), row.getString("ticket_system"), row.getString("ticket_url")),
            row.getString("title"),
            row.getString("verdict"),
            Optional.ofNullable(row.getTimestamp("incident_from")).map(java.sql.Timestamp::toInstant),
            Optional.ofNullable(row.getTimestamp("incident_to")).map(java.sql.Timestamp::toInstant),
            row.getInt("answers"),
            row.getInt("evidence"),
            Mark.of(row.getString("mark")).orElse(Mark.NONE));

    private static final RowMapper<StoredEvidence> TO_EVIDENCE = (row, context) -> new StoredEvidence(
            row.getInt("number"),
            row.getString("name"),
            row.getString("kind"),
            row.getLong("bytes"),
            row.getString("digest"),
            row.getString("node"),
            row.getString("zone"),
            row.getString("point"),
            row.getLong("skew_millis"),
            row.getBoolean("kept"),
            row.getTimestamp("added").toInstant());

    private static final RowMapper<StoredAnswer> TO_ANSWER = (row, context) -> new StoredAnswer(
            row.getInt("number"),
            row.getTimestamp("recorded").toInstant(),
            row.getString("recorded_by"),
            row.getString("why"),
            row.getString("pack_version"),
            row.getString("pack_digest"),
            row.getString("verdict"));

    private static final RowMapper<StoredFeedback> TO_FEEDBACK = (row, context) -> new StoredFeedback(
            row.getInt("number"),
            row.getTimestamp("recorded").toInstant(),
            row.getString("recorded_by"),
            row.getInt("answer"),
            Mark.of(row.getString("mark")).orElse(Mark.NONE),
            row.getString("cause"),
            row.getString("reason"));

    private final Handle handle;

    CaseRows(Handle handle) {
        this.handle = handle;
    }

    void insert(String tenant, CaseSummary summary, String request, String vault) {
        handle.createUpdate(
                        "INSERT INTO case_file (id, tenant, recorded, changed, recorded_by, ticket, ticket_system, ticket_url,"
                                + " title, verdict, incident_from, incident_to, answers, evidence, mark, request, vault) VALUES (:id,"
                                + " :tenant, :recorded, :changed, :by, :ticket, :system, :url, :title, :verdict, :from, :to, :answers,"
                                + " :evidence, :mark, :request, :vault)")
                .bind("id", summary.id())
                .bind("tenant", tenant)
                .bind("recorded", summary.recorded())
                .bind("changed", summary.changed())
                .bind("by", summary.by())
                .bind("ticket", summary.ticket().key())
                .bind("system", summary.ticket().system())
                .bind("url", summary.ticket().url())
                .bind("title", summary.title())
                .bind("verdict", summary.verdict())
                .bind("from", summary.from().orElse(null))
                .bind("to", summary.to().orElse(null))
                .bind("answers", summary.answers())
                .bind("evidence", summary.evidence())
                .bind("mark", summary.mark().word())
                .bind("request", request)
                .bind("vault", vault)
                .execute();
    }

    /** Writes what the newest answer changes of a case. */
    void update(CaseSummary summary, String vault) {
        handle.createUpdate(
                        "UPDATE case_file SET changed = :changed, title = :title, verdict = :verdict, incident_from = :from,"
                                + " incident_to = :to, answers = :answers, evidence = :evidence, mark = :mark, vault = :vault"
                                + " WHERE id = :id")
                .bind("id", summary.id())
                .bind("changed", summary.changed())
                .bind("title", summary.title())
                .bind("verdict", summary.verdict())
                .bind("from", summary.from().orElse(null))
                .bind("to", summary.to().orElse(null))
                .bind("answers", summary.answers())
                .bind("evidence", summary.evidence())
                .bind("mark", summary.mark().word())
                .bind("vault", vault)
                .execute();
    }

    /** Writes what is said about a case by now. */
    void updateRequest(String id, String request) {
        handle.execute("UPDATE case_file SET request = ? WHERE id = ?", request, id);
    }

    void insert(String id, StoredAnswer answer, String document) {
        handle.execute(
                "INSERT INTO case_answer (case_id, number, recorded, recorded_by, why, pack_version, pack_digest, verdict, document)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                answer.number(),
                answer.recorded(),
                answer.by(),
                answer.why(),
                answer.packVersion(),
                answer.packDigest(),
                answer.verdict(),
                document);
    }

    void insert(String id, StoredEvidence piece) {
        handle.execute(
                "INSERT INTO case_evidence (case_id, number, name, kind, bytes, digest, node, zone, point, skew_millis, kept, added)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                piece.number(),
                piece.name(),
                piece.kind(),
                piece.bytes(),
                piece.digest(),
                piece.node(),
                piece.zone(),
                piece.point(),
                piece.skewMillis(),
                piece.kept(),
                piece.added());
    }

    void insert(String id, StoredFeedback feedback) {
        handle.execute(
                "INSERT INTO case_feedback (case_id, number, recorded, recorded_by, answer, mark, cause, reason) VALUES (?, ?, ?, ?,"
                        + " ?, ?, ?, ?)",
                id,
                feedback.number(),
                feedback.recorded(),
                feedback.by(),
                feedback.answer(),
                feedback.mark().word(),
                feedback.cause(),
                feedback.reason());
    }

    /** Puts other terms in the place of those that a case had. */
    void replaceTerms(String tenant, String id, Collection<Term> terms) {
        handle.execute("DELETE FROM case_term WHERE case_id = ?", id);
        if (!terms.isEmpty()) {
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO case_term (case_id, tenant, kind, term) VALUES (?, ?, ?, ?)");
            terms.forEach(term -> batch.add(id, tenant, term.kind().word(), term.term()));
            batch.execute();
        }
    }

    /**
     * Takes a case for a change: until the transaction ends, nobody else can change it.
     *
     * @return the case as it is stored; empty if the tenant has none of that id
     */
    Optional<Row> lock(String tenant, String id) {
        return row(tenant, id, " FOR UPDATE");
    }

    /** The case as it is stored. */
    Optional<Row> find(String tenant, String id) {
        return row(tenant, id, "");
    }

    private Optional<Row> row(String tenant, String id, String how) {
        return handle.createQuery("SELECT " + SUMMARY
                        + ", c.request, c.vault FROM case_file c WHERE c.tenant = :tenant AND c.id = :id" + how)
                .bind("tenant", tenant)
                .bind("id", id)
                .map((row, context) ->
                        new Row(TO_SUMMARY.map(row, context), row.getString("request"), row.getString("vault")))
                .findOne();
    }

    /**
     * A case as it is stored.
     *
     * @param summary its columns
     * @param request what was said about it, redacted
     * @param vault the sealed mapping
     */
    record Row(CaseSummary summary, String request, String vault) {}

    List<StoredEvidence> evidence(String id) {
        return handle.createQuery("SELECT * FROM case_evidence WHERE case_id = ? ORDER BY number")
                .bind(0, id)
                .map(TO_EVIDENCE)
                .list();
    }

    List<StoredAnswer> answers(String id) {
        return handle.createQuery(
                        "SELECT case_id, number, recorded, recorded_by, why, pack_version, pack_digest, verdict"
                                + " FROM case_answer WHERE case_id = ? ORDER BY number")
                .bind(0, id)
                .map(TO_ANSWER)
                .list();
    }

    List<StoredFeedback> feedback(String id) {
        return handle.createQuery("SELECT * FROM case_feedback WHERE case_id = ? ORDER BY number")
                .bind(0, id)
                .map(TO_FEEDBACK)
                .list();
    }

    /** The document of an answer, redacted. */
    Optional<String> document(String id, int number) {
        return handle.createQuery("SELECT document FROM case_answer WHERE case_id = ? AND number = ?")
                .bind(0, id)
                .bind(1, number)
                .mapTo(String.class)
                .findOne();
    }

    boolean delete(String tenant, String id) {
        return handle.execute("DELETE FROM case_file WHERE tenant = ? AND id = ?", tenant, id) > 0;
    }

    /** Forgets the bytes of all evidence that was handed in before a moment; digests, facts and answers stay. */
    int forgetEvidence(Instant before) {
        handle.execute(
                "DELETE FROM case_evidence_part WHERE EXISTS (SELECT 1 FROM case_evidence e WHERE e.case_id ="
                        + " case_evidence_part.case_id AND e.number = case_evidence_part.number AND e.added < ?)",
                before);
        return handle.execute("UPDATE case_evidence SET kept = FALSE WHERE kept AND added < ?", before);
    }

    /** The tenants and ids of cases that nobody added to since a moment. */
    List<Owned> untouchedSince(Instant moment) {
        return handle.createQuery("SELECT tenant, id FROM case_file WHERE changed < ? ORDER BY id")
                .bind(0, moment)
                .map((row, context) -> new Owned(row.getString("tenant"), row.getString("id")))
                .list();
    }

    /**
     * A case and whose it is.
     *
     * @param tenant whose
     * @param id its id
     */
    record Owned(String tenant, String id) {}
}
