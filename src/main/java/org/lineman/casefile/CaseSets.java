package org.lineman.casefile;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;

/**
 * Cases under a name, such as those whose answers must not change. A set holds the cases that it was put together with: one that a
 * search would find later is not in it, and one that is deleted is gone from it.
 */
public final class CaseSets {
    /** What a name has to be. */
    public static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int LONGEST = 100;
    private static final String INTEGRITY = "23";
    private static final String SELECT =
            "SELECT s.name, s.changed, s.changed_by, COUNT(m.case_id) AS cases FROM case_set s"
                    + " LEFT JOIN case_set_member m ON m.tenant = s.tenant AND m.name = s.name WHERE s.tenant = :tenant";
    private static final String GROUP = " GROUP BY s.name, s.changed, s.changed_by ORDER BY s.name";

    private static final RowMapper<CaseSet> TO_SET = (row, context) -> new CaseSet(
            row.getString("name"),
            row.getTimestamp("changed").toInstant(),
            row.getString("changed_by"),
            row.getInt("cases"));

    private final Database database;
    private final Clock clock;
    private final Audits audits;

    CaseSets(Database database, Clock clock, Audits audits) {
        this.database = database;
        this.clock = clock;
        this.audits = audits;
    }

    /**
     * Puts a set together, in the place of the one of that name.
     *
     * @throws DocumentException if the name is none, or the tenant does not have all of the cases
     */
    public CaseSet put(Who who, String name, Collection<String> ids) {
        if (name.length() > LONGEST || !name.matches(NAME)) {
            throw wrong("name", "expected a name in lower case with hyphens, at most " + LONGEST + " characters");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            return database.inTransaction(handle -> put(handle, who, name, new TreeSet<>(ids), now));
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith(INTEGRITY)) {
                // Somebody made a set of that name, or deleted one of the cases, in the same moment: now that shows.
                return database.inTransaction(handle -> put(handle, who, name, new TreeSet<>(ids), now));
            }
            throw e;
        }
    }

    private CaseSet put(Handle handle, Who who, String name, TreeSet<String> ids, Instant now) {
        requireAll(handle, who, ids);
        int there = handle.execute(
                "UPDATE case_set SET changed = ?, changed_by = ? WHERE tenant = ? AND name = ?",
                now,
                who.name(),
                who.tenant(),
                name);
        if (there == 0) {
            handle.execute(
                    "INSERT INTO case_set (tenant, name, changed, changed_by) VALUES (?, ?, ?, ?)",
                    who.tenant(),
                    name,
                    now,
                    who.name());
        }
        handle.execute("DELETE FROM case_set_member WHERE tenant = ? AND name = ?", who.tenant(), name);
        if (!ids.isEmpty()) {
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO case_set_member (tenant, name, case_id) VALUES (?, ?, ?)");
            ids.forEach(id -> batch.add(who.tenant(), name, id));
            batch.execute();
        }
        audits.write(handle, who, now, "set-changed", "", name + ": " + ids.size() + " cases");
        return new CaseSet(name, now, who.name(), ids.size());
    }

    private static void requireAll(Handle handle, Who who, TreeSet<String> ids) {
        List<String> missing = new ArrayList<>(ids);
        if (!ids.isEmpty()) {
            missing.removeAll(handle.createQuery("SELECT id FROM case_file WHERE tenant = :tenant AND id IN (<ids>)")
                    .bind("tenant", who.tenant())
                    .bindList("ids", ids)
                    .mapTo(String.class)
                    .list());
        }
        if (!missing.isEmpty()) {
            throw wrong("ids", "there is no case " + String.join(", ", missing));
        }
    }

    private static DocumentException wrong(String key, String says) {
        return new DocumentException(new DocumentProblem("request", 0, key, says));
    }

    /** All sets, by name. */
    public List<CaseSet> list(Who who) {
        return database.inTransaction(handle -> handle.createQuery(SELECT + GROUP)
                .bind("tenant", who.tenant())
                .map(TO_SET)
                .list());
    }

    /** A set; empty if there is none of that name. */
    public Optional<CaseSet> find(Who who, String name) {
        return database.inTransaction(handle -> handle.createQuery(SELECT + " AND s.name = :name" + GROUP)
                .bind("tenant", who.tenant())
                .bind("name", name)
                .map(TO_SET)
                .findOne());
    }

    /** The ids of the cases in a set, the oldest first; none if there is no such set. */
    public List<String> members(Who who, String name) {
        return database.inTransaction(handle -> handle.createQuery(
                        "SELECT case_id FROM case_set_member WHERE tenant = :tenant AND name = :name"
                                + " ORDER BY case_id")
                .bind("tenant", who.tenant())
                .bind("name", name)
                .mapTo(String.class)
                .list());
    }

    /**
     * Forgets a set; its cases stay.
     *
     * @return false if there is none of that name
     */
    public boolean delete(Who who, String name) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return database.inTransaction(handle -> {
            boolean deleted =
                    handle.execute("DELETE FROM case_set WHERE tenant = ? AND name = ?", who.tenant(), name) > 0;
            if (deleted) {
                audits.write(handle, who, now, "set-deleted", "", name);
            }
            return deleted;
        });
    }
}
