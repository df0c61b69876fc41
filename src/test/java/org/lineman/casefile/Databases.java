package org.lineman.casefile;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/** The two databases that everything has to work on: H2 in a file, and a PostgreSQL server of its own on a free port of loopback. */
public enum Databases {
    H2 {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return DatabaseSettings.ofFile(folder.resolve(UUID.randomUUID().toString()));
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseSettings fresh(Path folder) {
            String name = "lineman_" + UUID.randomUUID().toString().replace('-', '_');
            try (var connection = Server.ONLY.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return DatabaseSettings.of(Server.ONLY.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    /** Settings of a database that nobody else uses and that is empty. */
    public abstract DatabaseSettings fresh(Path folder);

    /** One server for all tests of a run; it ends with the process. */
    private static final class Server {
        static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
