package org.lineman.casefile;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Requests that their callers gave a name, and what became of them, over all processes on the database and their restarts. Every
 * method throws {@link DatabaseGone} if the database does not answer.
 */
public final class NamedRequests {
    private static final String DUPLICATE = "23505";

    private final Database database;
    private final Duration kept;
    private final Clock clock;

    /**
     * The requests in a database.
     *
     * @param kept how long a name is known
     */
    public NamedRequests(Database database, Duration kept, Clock clock) {
        this.database = database;
        this.kept = kept;
        this.clock = clock;
    }

    /** What is known of a request when it comes. */
    public enum State {
        /** Nothing: it is under way from now on. */
        NEW,
        /** It is under way already. */
        UNDER_WAY,
        /** It was carried out. */
        DONE,
        /** The name was given to a request that handed in something else. */
        ANOTHER
    }

    /**
     * What is known of a request.
     *
     * @param state what became of it
     * @param caseId the case that came of it; empty if none was kept, or it is not done
     */
    public record Known(State state, String caseId) {}

    /**
     * Looks for a request, and notes that it is under way if it is new, or was given up.
     *
     * @param fingerprint what it hands in, 64 characters
     * @param lease how long it may take before it counts as given up
     */
    public Known begin(Who who, String name, String fingerprint, Duration lease) {
        Instant now = now();
        try {
            return database.inTransaction(handle -> {
                handle.execute("DELETE FROM named_request WHERE expires < ?", now);
                Optional<Known> known = find(handle, who, name, fingerprint, now.plus(lease), now);
                return known.orElseGet(() -> {
                    handle.execute(
                            "INSERT INTO named_request (tenant, caller, name, fingerprint, busy_until, expires, done, case_id)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, FALSE, '')",
                            who.tenant(),
                            who.name(),
                            name,
                            fingerprint,
                            now.plus(lease),
                            now.plus(kept));
                    return new Known(State.NEW, "");
                });
            });
        } catch (JdbiException e) {
            if (isDuplicate(e)) {
                // The same request came twice at once, and the other one was first.
                return new Known(State.UNDER_WAY, "");
            }
            throw e;
        }
    }

    private static Optional<Known> find(
            Handle handle, Who who, String name, String fingerprint, Instant lease, Instant now) {
        Optional<Known> known = handle.createQuery("SELECT fingerprint, busy_until, done, case_id FROM named_request"
                        + " WHERE tenant = :tenant AND caller = :caller AND name = :name FOR UPDATE")
                .bind("tenant", who.tenant())
                .bind("caller", who.name())
                .bind("name", name)
                .map((row, context) -> {
                    State state = State.NEW;
                    if (!row.getString("fingerprint").equals(fingerprint)) {
                        state = State.ANOTHER;
                    } else if (row.getBoolean("done")) {
                        state = State.DONE;
                    } else if (row.getTimestamp("busy_until").toInstant().isAfter(now)) {
                        state = State.UNDER_WAY;
                    }
                    return new Known(state, row.getString("case_id"));
                })
                .findOne();
        if (known.filter(one -> one.state() == State.NEW).isPresent()) {
            handle.execute(
                    "UPDATE named_request SET busy_until = ? WHERE tenant = ? AND caller = ? AND name = ?",
                    lease,
                    who.tenant(),
                    who.name(),
                    name);
        }
        return known;
    }

    /**
     * Notes that a request was carried out.
     *
     * @param caseId the case that came of it; empty if none was kept
     */
    public void done(Who who, String name, String caseId) {
        database.inTransaction(handle -> handle.execute(
                "UPDATE named_request SET done = TRUE, case_id = ? WHERE tenant = ? AND caller = ? AND name = ?",
                caseId,
                who.tenant(),
                who.name(),
                name));
    }

    /** Notes that a request came to nothing, so that it is new when it comes again. */
    public void forget(Who who, String name) {
        database.inTransaction(handle -> handle.execute(
                "DELETE FROM named_request WHERE tenant = ? AND caller = ? AND name = ?",
                who.tenant(),
                who.name(),
                name));
    }

    /** The database, to milliseconds as both sorts of it keep. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isDuplicate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DUPLICATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
