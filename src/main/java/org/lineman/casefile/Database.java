package org.lineman.casefile;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database that holds cases and all else that has to outlive a request. Safe for use by many threads, and by many processes
 * if it is a server.
 *
 * <p>It is brought up to date (Flyway, {@code db/migration}) before it is first used. If it is away then, that is tried again with
 * the next use: the service starts without it and says so.
 */
public final class Database implements AutoCloseable {
    private static final int VALIDATION_SECONDS = 2;

    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private volatile boolean ready;

    /**
     * A database; nothing is opened before it is used.
     *
     * @throws IllegalArgumentException if its URL is neither of H2 nor of PostgreSQL
     */
    public Database(DatabaseSettings settings) {
        this.settings = settings;
        HikariConfig config = new HikariConfig();
        config.setPoolName("lineman");
        config.setDriverClassName(settings.driver());
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
        this.jdbi = Jdbi.create(pool);
    }

    /** Where it is, without passwords. */
    public String place() {
        return settings.place();
    }

    /**
     * Does something in one transaction: all of it is kept, or nothing.
     *
     * @throws DatabaseGone if the database does not answer or refuses to write
     */
    public <T> T inTransaction(Function<Handle, T> work) {
        try {
            bringUpToDate();
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw failure(e);
        }
    }

    /** True if it answers now and is up to date. */
    public boolean answers() {
        return fault().isEmpty();
    }

    /** Why it does not answer now, for the log; empty if it does. */
    public Optional<String> fault() {
        try {
            bringUpToDate();
            try (Connection connection = pool.getConnection()) {
                return connection.isValid(VALIDATION_SECONDS)
                        ? Optional.empty()
                        : Optional.of("it gave no sign within " + VALIDATION_SECONDS + " seconds");
            }
        } catch (SQLException | DatabaseGone e) {
            return Optional.of(firstLine(innermost(e)));
        }
    }

    /** What the driver said; a pool and a migration only say that something failed. */
    private static Throwable innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private synchronized void migrate() {
        if (!ready) {
            try {
                Flyway.configure(Database.class.getClassLoader())
                        .dataSource(pool)
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                ready = true;
            } catch (FlywayException e) {
                throw new DatabaseGone("the database " + place() + " cannot be brought up to date: " + firstLine(e), e);
            }
        }
    }

    private void bringUpToDate() {
        if (!ready) {
            migrate();
        }
    }

    /** What the request did wrong is for whoever wrote the statement; all else means that the database is not to be had. */
    private RuntimeException failure(JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // H2 tells of a full disk as of a general error, and what the operating system said is its cause.
            boolean ofTheMachine =
                    cause instanceof IOException || cause instanceof SQLException sql && SqlFault.isOfTheMachine(sql);
            if (ofTheMachine) {
                return new DatabaseGone("the database " + place() + " does not do its work: " + firstLine(cause), e);
            }
        }
        return e;
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        pool.close();
    }
}
