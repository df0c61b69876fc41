package org.lineman.casefile;

import java.time.Instant;

/**
 * Who did what.
 *
 * @param at when
 * @param by who
 * @param action such as {@code recorded} or {@code deleted}
 * @param caseId the case; empty if it is about none
 * @param detail what else belongs to it; never evidence
 */
public record AuditEntry(Instant at, String by, String action, String caseId, String detail) {}
