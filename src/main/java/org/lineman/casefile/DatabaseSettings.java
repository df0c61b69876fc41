package org.lineman.casefile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Where cases are kept.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user the user; empty for a file of our own
 * @param password the password; empty for none
 * @param connections the most connections that are open at once
 * @param patience how long a request waits for a connection before the database counts as gone
 */
public record DatabaseSettings(String url, String user, String password, int connections, Duration patience) {
    private static final String H2 = "jdbc:h2:";
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * A database in a file, with nothing to install. What was committed is with the operating system when the commit returns
     * ({@code WRITE_DELAY=0}; by itself, H2 writes half a second later), so that a killed process loses nothing of it. One process at a
     * time may have it open.
     *
     * @param file the file without its suffix {@code .mv.db}; made on first use
     */
    public static DatabaseSettings ofFile(Path file) {
        return of("jdbc:h2:file:" + file.toAbsolutePath().normalize(), "lineman", "");
    }

    /** A database that a JDBC URL names; one of H2 writes at once what is committed, unless the URL says otherwise. */
    public static DatabaseSettings of(String url, String user, String password) {
        return new DatabaseSettings(
                url.startsWith(H2) ? withDefaults(url) : url, user, password, CONNECTIONS, PATIENCE);
    }

    private static String withDefaults(String url) {
        String given = url.toUpperCase(Locale.ROOT);
        return url
                + (given.contains(";WRITE_DELAY=") ? "" : ";WRITE_DELAY=0")
                + (given.contains(";DB_CLOSE_ON_EXIT=") ? "" : ";DB_CLOSE_ON_EXIT=FALSE");
    }

    /**
     * The class of the driver; the list of drivers that Java keeps by itself depends on who asks.
     *
     * @throws IllegalArgumentException if the URL is of another sort of database
     */
    String driver() {
        if (url.startsWith(H2)) {
            return "org.h2.Driver";
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return "org.postgresql.Driver";
        }
        throw new IllegalArgumentException(
                "'" + place() + "' is no database that cases can be kept in; expected jdbc:postgresql:… or jdbc:h2:…");
    }

    /** The URL without what follows its first {@code ?} or {@code ;}: passwords may stand there. */
    public String place() {
        return url.replaceFirst("[?;].*", "");
    }
}
