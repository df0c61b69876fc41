package org.lineman.casefile;

/** What hides the names of a case cannot be lifted here: another key sealed it, or it was tampered with. */
public final class VeilClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what to do about it. */
    public VeilClosed(String message, Throwable cause) {
        super(message, cause);
    }
}
