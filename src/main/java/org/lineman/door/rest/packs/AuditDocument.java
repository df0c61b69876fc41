package org.lineman.door.rest.packs;

import java.time.Instant;
import org.lineman.pack.activation.ActivationReport;
import org.lineman.pack.activation.AuditEntry;

/** An entry of the audit trail; the components are those of the contract's schema {@code AuditEntry}. */
record AuditDocument(
        Instant when,
        String by,
        String why,
        ActivationReport.Action action,
        PackDocument from,
        PackDocument to,
        ActivationReport.Outcome outcome,
        String says) {

    static AuditDocument of(AuditEntry entry) {
        return new AuditDocument(
                entry.when(),
                entry.by(),
                entry.why(),
                entry.action(),
                PackDocument.of(entry.from()),
                PackDocument.of(entry.to()),
                entry.outcome(),
                entry.says());
    }
}
