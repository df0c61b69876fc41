package org.lineman.casefile;

/** Somebody else added to a case while an answer was worked out that did not know of it. */
public final class CaseChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CaseChanged(String id) {
        super("case " + id + " was changed by somebody else meanwhile; look at it and ask again");
    }
}
