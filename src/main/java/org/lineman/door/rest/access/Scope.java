package org.lineman.door.rest.access;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may be allowed to do; a scope of OAuth 2.0 (RFC 6749, section 3.3). No scope includes another. */
public enum Scope {
    /** Read cases, their answers and reports. */
    DIAGNOSES_READ("diagnoses:read"),
    /** Hand in evidence, add to a case, say how it ended. */
    DIAGNOSES_WRITE("diagnoses:write"),
    /** Read the packs and the knowledge in the one that answers. */
    PACKS_READ("packs:read"),
    /** Store, activate and roll back packs. */
    PACKS_WRITE("packs:write"),
    /** Send alarms. */
    ALARMS_WRITE("alarms:write"),
    /** Keys, export, import and deletion. */
    ADMIN("admin");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The scope as tokens and openapi.yaml write it. */
    public String word() {
        return word;
    }

    /** The scope of that name; empty if there is none. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
