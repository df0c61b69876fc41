package org.lineman.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Finds past cases of a tenant with the same findings. A finding counts by its rarity (K. Spärck Jones, A statistical interpretation of
 * term specificity, Journal of Documentation 28, 1972), here ln(1 + cases/cases with it); likeness is the weight of the findings that
 * two cases share over the weight of those that either has.
 */
public final class Similarity {
    /** Below this two cases have less in common than a reader would expect of the word. */
    public static final double LEAST = 0.2;

    private static final String FINDINGS = "tenant = :tenant AND kind = 'finding'";

    /** {@code mine}: the findings of the case; {@code rarity}: the weight of every finding; {@code near}: cases that share one. */
    private static final String STATEMENT = "WITH mine AS (SELECT term FROM case_term WHERE " + FINDINGS
            + " AND case_id = :id),"
            + " total AS (SELECT COUNT(DISTINCT case_id) AS cases FROM case_term WHERE " + FINDINGS + "),"
            + " rarity AS (SELECT t.term, LN(1 + CAST(MAX(total.cases) AS DOUBLE PRECISION) / COUNT(*)) AS weight"
            + " FROM case_term t CROSS JOIN total WHERE " + FINDINGS + " GROUP BY t.term),"
            + " own AS (SELECT SUM(r.weight) AS whole FROM rarity r JOIN mine m ON m.term = r.term),"
            + " near AS (SELECT DISTINCT t.case_id FROM case_term t JOIN mine m ON m.term = t.term WHERE " + FINDINGS
            + " AND t.case_id <> :id),"
            + " scored AS (SELECT t.case_id, SUM(CASE WHEN m.term IS NULL THEN 0 ELSE r.weight END) AS shared,"
            + " SUM(r.weight) AS whole,"
            + " ARRAY_AGG(t.term ORDER BY t.term) FILTER (WHERE m.term IS NOT NULL) AS terms"
            + " FROM near n JOIN case_term t ON t.case_id = n.case_id JOIN rarity r ON r.term = t.term"
            + " LEFT JOIN mine m ON m.term = t.term WHERE " + FINDINGS + " GROUP BY t.case_id),"
            + " liked AS (SELECT s.case_id, s.terms, s.shared / (s.whole + own.whole - s.shared) AS likeness"
            + " FROM scored s CROSS JOIN own)"
            + " SELECT " + CaseRows.SUMMARY + ", c.vault, l.likeness, l.terms, f.number, f.recorded AS said,"
            + " f.recorded_by AS said_by, f.answer, f.mark AS ended, f.cause, f.reason"
            + " FROM liked l JOIN case_file c ON c.id = l.case_id"
            + " LEFT JOIN case_feedback f ON f.case_id = c.id"
            + " AND f.number = (SELECT MAX(g.number) FROM case_feedback g WHERE g.case_id = c.id)"
            + " WHERE c.tenant = :tenant AND l.likeness >= :least ORDER BY l.likeness DESC, c.id DESC LIMIT :limit";

    private final Database database;
    private final Veils veils;

    Similarity(Database database, Veils veils) {
        this.database = database;
        this.veils = veils;
    }

    /**
     * The cases most like one, the likest first, itself not among them.
     *
     * @param limit the most of them
     * @return empty if the tenant has no case of that id
     */
    public Optional<List<SimilarCase>> to(Who who, String id, int limit) {
        return database.inTransaction(
                handle -> new CaseRows(handle).find(who.tenant(), id).map(row -> near(handle, who, id, limit)));
    }

    private List<SimilarCase> near(Handle handle, Who who, String id, int limit) {
        return handle.createQuery(STATEMENT)
                .bind("tenant", who.tenant())
                .bind("id", id)
                .bind("least", LEAST)
                .bind("limit", limit)
                .map((row, context) -> {
                    CaseSummary hidden = CaseRows.TO_SUMMARY.map(row, context);
                    Veil veil = veils.open(hidden.id(), row.getString("vault"));
                    return new SimilarCase(
                            Shown.summary(hidden, veil), row.getDouble("likeness"), terms(row), ended(row, veil));
                })
                .list();
    }

    private static List<String> terms(ResultSet row) throws SQLException {
        Object[] terms = (Object[]) row.getArray("terms").getArray();
        return Arrays.stream(terms).map(String::valueOf).toList();
    }

    private static Optional<StoredFeedback> ended(ResultSet row, Veil veil) throws SQLException {
        int number = row.getInt("number");
        if (row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(Shown.feedback(
                new StoredFeedback(
                        number,
                        row.getTimestamp("said").toInstant(),
                        row.getString("said_by"),
                        row.getInt("answer"),
                        Mark.of(row.getString("ended")).orElse(Mark.NONE),
                        row.getString("cause"),
                        row.getString("reason")),
                veil));
    }
}
