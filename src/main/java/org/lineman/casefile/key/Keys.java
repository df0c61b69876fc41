package org.lineman.casefile.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lineman.casefile.Database;
import org.lineman.casefile.DatabaseGone;

/**
 * The keys in the database. Each is asked for anew with every request, so that one that was taken back is of no use from then on,
 * to any process on the same database. Every method throws {@link DatabaseGone} if the database does not answer.
 */
public final class Keys {
    /** A key in steady use is written once in this time, and not with every request. */
    private static final Duration COARSELY = Duration.ofHours(1);

    private final Database database;

    /** The keys in a database. */
    public Keys(Database database) {
        this.database = database;
    }

    /** Adds a key. */
    public void add(StoredKey key) {
        database.inTransaction(handle -> handle.execute(
                "INSERT INTO access_key (id, tenant, name, digest, scopes, created, created_by, expires, revoked_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')",
                key.id(),
                key.tenant(),
                key.name(),
                key.digest(),
                String.join(" ", key.scopes()),
                key.created(),
                key.createdBy(),
                key.expires()));
    }

    /** The key of that id, of whatever tenant, also if it is of no use any more. */
    public Optional<StoredKey> find(String id) {
        return database.inTransaction(handle -> handle.createQuery("SELECT * FROM access_key WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** All keys of a tenant, the newest first. */
    public List<StoredKey> list(String tenant) {
        return database.inTransaction(handle -> handle.createQuery(
                        "SELECT * FROM access_key WHERE tenant = :tenant ORDER BY created DESC, id")
                .bind("tenant", tenant)
                .map((row, context) -> read(row))
                .list());
    }

    /**
     * Takes a key back. One that was taken back already stays as it was.
     *
     * @return false if the tenant has no such key
     */
    public boolean revoke(String tenant, String id, String by, Instant at) {
        return database.inTransaction(handle -> {
            handle.execute(
                    "UPDATE access_key SET revoked = ?, revoked_by = ? WHERE id = ? AND tenant = ? AND revoked IS NULL",
                    at,
                    by,
                    id,
                    tenant);
            return handle.createQuery("SELECT COUNT(*) FROM access_key WHERE id = :id AND tenant = :tenant")
                            .bind("id", id)
                            .bind("tenant", tenant)
                            .mapTo(Integer.class)
                            .one()
                    > 0;
        });
    }

    /** Notes that a key was used, unless that was noted within the hour. */
    public void used(StoredKey key, Instant at) {
        if (key.lastUsed().filter(last -> last.plus(COARSELY).isAfter(at)).isEmpty()) {
            database.inTransaction(
                    handle -> handle.execute("UPDATE access_key SET last_used = ? WHERE id = ?", at, key.id()));
        }
    }

    private static StoredKey read(ResultSet row) throws SQLException {
        return new StoredKey(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("name"),
                row.getString("digest"),
                Arrays.stream(row.getString("scopes").split(" "))
                        .filter(scope -> !scope.isEmpty())
                        .toList(),
                row.getTimestamp("created").toInstant(),
                row.getString("created_by"),
                row.getTimestamp("expires").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("revoked")).map(Timestamp::toInstant),
                row.getString("revoked_by"));
    }
}
