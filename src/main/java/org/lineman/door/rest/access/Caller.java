package org.lineman.door.rest.access;

import java.util.Set;
import org.lineman.casefile.Who;

/**
 * Who sent a request.
 *
 * @param name the name of the user, application or key, as the audit trail writes it
 * @param tenant whose cases the caller may see
 * @param scopes what the caller may do
 */
public record Caller(String name, String tenant, Set<Scope> scopes) {
    /** The tenant of a service that serves only one. */
    public static final String ONLY_TENANT = "default";

    /** On whose behalf cases are kept and read. */
    public Who who() {
        return new Who(name, tenant);
    }

    /** Whoever is on this machine, as long as the service is not secured. */
    public static final Caller LOCAL = new Caller("local", ONLY_TENANT, Set.of(Scope.values()));
}
