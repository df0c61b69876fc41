package org.lineman.casefile;

/**
 * On whose behalf something is done. A case belongs to one tenant, and nobody of another sees that it exists.
 *
 * @param name the user, application or key, as the audit trail writes it
 * @param tenant the tenant
 */
public record Who(String name, String tenant) {}
