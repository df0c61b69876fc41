package org.lineman.door.rest.access;

import java.util.Locale;
import java.util.Set;
import org.lineman.casefile.Who;

/**
 * Who sent a request.
 *
 * @param kind how the caller proved who it is
 * @param id the same for the same caller, and nobody else's: the provider's subject, the client, the key
 * @param name what people know the caller by; the audit trail writes it
 * @param tenant whose cases the caller may see
 * @param scopes what the caller may do
 */
public record Caller(Kind kind, String id, String name, String tenant, Set<Scope> scopes) {

    /** How a caller proved who it is. */
    public enum Kind {
        /** A person, by an access token that was given to an application in the person's name. */
        USER,
        /** An application, by an access token that was given to it for itself. */
        APPLICATION,
        /** A sender that cannot do OAuth, by a key. */
        KEY,
        /** Whoever is on this machine: the service is not secured, and asks nobody. */
        LOCAL
    }

    /** The tenant of a service that is not secured. */
    public static final String ONLY_TENANT = "default";

    /** On whose behalf cases are kept and read. */
    public Who who() {
        return new Who(label(), tenant);
    }

    /** Whoever is on this machine, as long as the service is not secured. */
    public static final Caller LOCAL = new Caller(Kind.LOCAL, "local", "local", ONLY_TENANT, Set.of(Scope.values()));

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether the caller was granted a scope. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /**
     * Refuses what the caller may not do.
     *
     * @throws Refusal if the caller was not granted the scope
     */
    public void require(Scope scope) {
        if (!may(scope)) {
            throw Refusal.notGranted(this, scope);
        }
    }

    /** The kind and the name, such as {@code user m.okafor}; of whoever is on this machine the kind alone. */
    public String label() {
        return kind == Kind.LOCAL ? name : kind.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
