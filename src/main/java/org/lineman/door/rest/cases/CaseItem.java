package org.lineman.door.rest.cases;

import java.time.Instant;
import java.util.Optional;
import org.lineman.casefile.CaseSummary;
import org.lineman.casefile.Ticket;

/**
 * A case in a list.
 *
 * @param id its id
 * @param recorded when it was first answered
 * @param changed when anything was last added
 * @param by who handed it in
 * @param ticket the ticket it belongs to
 * @param title the first problem of its last answer
 * @param verdict the verdict of its last answer
 * @param from the start of the incident
 * @param to its end
 * @param answers how many answers there are
 * @param evidence how many pieces of evidence
 * @param mark what people said of it last
 */
record CaseItem(
        String id,
        Instant recorded,
        Instant changed,
        String by,
        Optional<Ticket> ticket,
        String title,
        String verdict,
        Optional<Instant> from,
        Optional<Instant> to,
        int answers,
        int evidence,
        String mark) {
    static CaseItem of(CaseSummary summary) {
        return new CaseItem(
                summary.id(),
                summary.recorded(),
                summary.changed(),
                summary.by(),
                Optional.of(summary.ticket()).filter(ticket -> !ticket.equals(Ticket.NONE)),
                summary.title(),
                summary.verdict(),
                summary.from(),
                summary.to(),
                summary.answers(),
                summary.evidence(),
                summary.mark().word());
    }
}
