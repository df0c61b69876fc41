package org.lineman.casefile;

/** Rows with their texts shown again. */
final class Shown {
    private Shown() {}

    static CaseSummary summary(CaseSummary hidden, Veil veil) {
        return new CaseSummary(
                hidden.id(),
                hidden.recorded(),
                hidden.changed(),
                hidden.by(),
                hidden.ticket(),
                veil.show(hidden.title()),
                hidden.verdict(),
                hidden.from(),
                hidden.to(),
                hidden.answers(),
                hidden.evidence(),
                hidden.mark());
    }

    static StoredEvidence evidence(StoredEvidence hidden, Veil veil) {
        return new StoredEvidence(
                hidden.number(),
                veil.show(hidden.name()),
                hidden.kind(),
                hidden.bytes(),
                hidden.digest(),
                veil.show(hidden.node()),
                hidden.zone(),
                veil.show(hidden.point()),
                hidden.skewMillis(),
                hidden.kept(),
                hidden.added());
    }

    static StoredFeedback feedback(StoredFeedback hidden, Veil veil) {
        return new StoredFeedback(
                hidden.number(),
                hidden.recorded(),
                hidden.by(),
                hidden.answer(),
                hidden.mark(),
                hidden.cause(),
                veil.show(hidden.reason()));
    }
}
