package org.lineman.casefile;

import java.time.Instant;

/** Forgets evidence and cases that have been kept for as long as was agreed. The audit trail tells which cases went. */
final class Retention {
    private static final String BY = "retention";

    private final Database database;
    private final Keeping keeping;
    private final Audits audits;

    Retention(Database database, Keeping keeping, Audits audits) {
        this.database = database;
        this.keeping = keeping;
        this.audits = audits;
    }

    Forgotten forget(Instant now) {
        int evidence = keeping.evidenceFor().isZero()
                ? 0
                : database.inTransaction(
                        handle -> new CaseRows(handle).forgetEvidence(now.minus(keeping.evidenceFor())));
        return new Forgotten(evidence, keeping.casesFor().isZero() ? 0 : cases(now));
    }

    /** One transaction a case: a long list must not hold up those who record. */
    private int cases(Instant now) {
        int gone = 0;
        for (CaseRows.Owned one :
                database.inTransaction(handle -> new CaseRows(handle).untouchedSince(now.minus(keeping.casesFor())))) {
            gone += database.inTransaction(handle -> {
                boolean deleted = new CaseRows(handle).delete(one.tenant(), one.id());
                if (deleted) {
                    audits.write(handle, new Who(BY, one.tenant()), now, "expired", one.id(), "");
                }
                return deleted ? 1 : 0;
            });
        }
        return gone;
    }
}
