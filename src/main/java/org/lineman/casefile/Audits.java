package org.lineman.casefile;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The audit trail. */
final class Audits {
    private final Ids ids;

    Audits(Ids ids) {
        this.ids = ids;
    }

    void write(Handle handle, Who who, Instant at, String action, String caseId, String detail) {
        handle.execute(
                "INSERT INTO audit_entry (id, tenant, at, by_name, action, case_id, detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
                ids.ofEntry(),
                who.tenant(),
                at,
                who.name(),
                action,
                caseId,
                detail);
    }

    /** The entries of a tenant, the newest first. */
    static List<AuditEntry> list(Handle handle, String tenant, String caseId, int limit) {
        return handle.createQuery("SELECT at, by_name, action, case_id, detail FROM audit_entry WHERE tenant = :tenant"
                        + " AND (:case = '' OR case_id = :case) ORDER BY id DESC LIMIT :limit")
                .bind("tenant", tenant)
                .bind("limit", limit)
                .bind("case", caseId)
                .map((row, context) -> new AuditEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("action"),
                        row.getString("case_id"),
                        row.getString("detail")))
                .list();
    }
}
