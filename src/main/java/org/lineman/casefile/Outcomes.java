package org.lineman.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.JsonDocument;
import org.lineman.track.Account;
import org.lineman.track.Ending;
import org.lineman.track.Outcome;

/**
 * How the cases of a tenant ended that people have marked, each once. What an answer had said is read from its document only once
 * and then kept as an {@link Account}.
 */
public final class Outcomes {
    private final Database database;
    private final Veils veils;

    Outcomes(Database database, Veils veils) {
        this.database = database;
        this.veils = veils;
    }

    /**
     * Marked cases and what people said of them last.
     *
     * @param outcomes the cases, by id
     * @param closed how many more there are that this machine cannot open, see {@link VeilClosed}
     */
    public record Found(List<Outcome> outcomes, int closed) {}

    private record Last(String id, int feedback, int answer, Mark mark, String cause, Optional<String> account) {}

    /**
     * The marked cases.
     *
     * @param from those recorded at this time or later; all if empty
     * @param to those recorded before this time; all if empty
     */
    public Found marked(Who who, Optional<Instant> from, Optional<Instant> to) {
        List<Last> all = database.inTransaction(handle -> last(handle, who, from, to));
        List<Outcome> outcomes = new ArrayList<>();
        int closed = 0;
        for (Last last : all) {
            try {
                last.account()
                        .or(() -> made(who, last))
                        .map(account ->
                                new Outcome(last.id(), ending(last.mark()), last.cause(), Account.read(account)))
                        .ifPresent(outcomes::add);
            } catch (VeilClosed e) {
                closed++;
            }
        }
        return new Found(List.copyOf(outcomes), closed);
    }

    private static List<Last> last(Handle handle, Who who, Optional<Instant> from, Optional<Instant> to) {
        Query query = handle.createQuery("SELECT f.case_id, f.number, f.answer, f.mark, f.cause, o.account"
                        + " FROM case_feedback f JOIN case_file c ON c.id = f.case_id"
                        + " LEFT JOIN case_outcome o ON o.case_id = f.case_id AND o.feedback = f.number"
                        + " WHERE c.tenant = :tenant"
                        + " AND f.number = (SELECT MAX(g.number) FROM case_feedback g WHERE g.case_id = f.case_id)"
                        + (from.isPresent() ? " AND c.recorded >= :from" : "")
                        + (to.isPresent() ? " AND c.recorded < :to" : "")
                        + " ORDER BY f.case_id")
                .bind("tenant", who.tenant());
        from.ifPresent(moment -> query.bind("from", moment));
        to.ifPresent(moment -> query.bind("to", moment));
        return query.map((row, context) -> new Last(
                        row.getString("case_id"),
                        row.getInt("number"),
                        row.getInt("answer"),
                        Mark.of(row.getString("mark")).orElse(Mark.UNKNOWN),
                        row.getString("cause"),
                        Optional.ofNullable(row.getString("account"))))
                .list();
    }

    private static Ending ending(Mark mark) {
        return switch (mark) {
            case RIGHT -> Ending.RIGHT;
            case WRONG -> Ending.WRONG;
            case UNKNOWN, NONE -> Ending.UNKNOWN;
        };
    }

    /** The account of a case that came here with its feedback, such as by an import. */
    private Optional<String> made(Who who, Last last) {
        return database.inTransaction(handle -> {
            CaseRows rows = new CaseRows(handle);
            return rows.lock(who.tenant(), last.id()).flatMap(row -> {
                Veil veil = veils.open(last.id(), row.vault());
                return rows.document(last.id(), last.answer())
                        .map(veil::showJson)
                        .map(text -> Account.of(AnswerJson.read(JsonDocument.read("answer", text))))
                        .map(account -> write(handle, last.id(), last.feedback(), account));
            });
        });
    }

    /** Keeps the account of the answer that was marked last; the case is locked. */
    static String write(Handle handle, String id, int feedback, Account account) {
        String text = account.write();
        handle.execute("DELETE FROM case_outcome WHERE case_id = ?", id);
        handle.execute("INSERT INTO case_outcome (case_id, feedback, account) VALUES (?, ?, ?)", id, feedback, text);
        return text;
    }
}
