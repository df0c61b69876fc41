package org.lineman.casefile;

/** The database does not answer, or refuses to write: a matter of the machine, not of the request; trying again later may help. */
public final class DatabaseGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseGone(String message, Throwable cause) {
        super(message, cause);
    }
}
